import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '../../core/dictionary/library.ts'
import { search } from '../../core/dictionary/search.ts'
import { openLibrary } from '../../scripts/dictionary/open.ts'

const file = readFileSync(join(import.meta.dirname, '../fixtures/lookup/queries.tsv'), 'utf8')
const queries = file
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string])

let library: Library
beforeAll(() => {
  library = openLibrary('en')
}, 120_000)

test('there are 500 of them, of every kind', () => {
  expect(queries.length).toBeGreaterThanOrEqual(500)
  const kinds = new Set(queries.map(([kind]) => kind))
  expect([...kinds].sort()).toEqual(
    ['compound', 'language', 'pinyin', 'simplified', 'slip', 'tones', 'traditional', 'wrong tone'].sort(),
  )
})

describe('the first answer', () => {
  test.each(queries.filter(([kind]) => kind !== 'compound'))('%s: %s', (_, question, wanted) => {
    const [first] = search(question, library).words
    expect(wanted.split('|')).toContain(first?.written)
  })

  test.each(queries.filter(([kind]) => kind === 'compound'))('%s: %s, cut into words', (_, question, wanted) => {
    const { words, pieces } = search(question, library)
    expect(pieces.map(({ text }) => text).join('|')).toBe(wanted)
    expect(words.map(({ written }) => written)).not.toContain(question)
  })
})
