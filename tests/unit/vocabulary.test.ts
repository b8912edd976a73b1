import { describe, expect, test, vi } from 'vitest'
import { makeVocabulary, type Vocabulary, wildKeyOf } from '../../core/vocabulary.ts'
import { parseWording } from '../../core/wording.ts'
import { checkVocabulary } from '../../scripts/vocabulary/check.ts'
import { compileLabels } from '../../scripts/vocabulary/compile.ts'
import { makePacks } from '../../scripts/vocabulary/packs.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import type { LanguagePack, RowsPack } from '../../services/vocabulary-shape.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = sourceOfRepository()
const { data, lines } = compileLabels(source.entries)
const vocabulary = makeVocabulary(data)

test('the vocabulary is sound', () => {
  expect(checkVocabulary(source).map(({ file, entry, what }) => `${file}  ${entry}: ${what}`)).toEqual([])
})

test('it is large enough to be of use', () => {
  expect(source.entries.length).toBeGreaterThanOrEqual(1200)
})

test('no look-up has to try many wordings: the largest bucket of those with free text is small', () => {
  const keys = new Set(
    lines
      .map((zh) => parseWording(zh, vocabulary.fold).pieces)
      .filter((pieces) => pieces.length > 1)
      .map(wildKeyOf),
  )
  const sizes = [...keys].map((key) => vocabulary.findWild(key).length)
  expect(sizes.length).toBeGreaterThan(100)
  expect(sizes).not.toContain(0)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(48)
  // Wordings that begin and end with free text make every text of the page ask for each of its characters.
  expect(vocabulary.hasMiddles).toBe(false)
})

test('no two shades are called the same, but for a colour and its short form', () => {
  const english = source.translations.get('en')?.get('attributes')
  const shades = [...(english ?? [])].filter(([key]) => /^(?:colour|shade)-.*(?<!-short)$/.test(key))
  const names = shades.map(([, said]) => (typeof said === 'string' ? said : JSON.stringify(said)))
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

test('the matcher’s data holds every wording once, under its number', () => {
  const known = new Set(lines)
  expect(source.entries.flatMap(({ zh }) => zh).filter((zh) => !known.has(zh))).toEqual([])
  for (const zh of lines.slice(0, 200).filter((zh) => !zh.includes('{'))) {
    const found = vocabulary.find(parseWording(zh, vocabulary.fold).pieces.join(''))
    expect(
      found.map(({ line }) => lines[vocabulary.numberOf(line)]),
      zh,
    ).toContain(zh)
  }
})

test('a page gets it in ASCII, which is copied and not decoded', () => {
  const { text, index } = data.lines
  expect([text, index, data.rows].filter((packed) => /[^ -~]/.test(packed))).toEqual([])
})

describe('packs that a page reads', () => {
  const packs = makePacks().filter(({ relativeDest }) => !relativeDest.endsWith('details.json'))
  const read = (file: string) => JSON.parse(packs.find(({ relativeDest }) => relativeDest === file)?.contents ?? '')
  const pack: LanguagePack = read('vocabulary/en.json')
  const rows: RowsPack = read('vocabulary/en.rows.json')

  test('none is near a megabyte, where storage becomes slow', () => {
    expect(packs.map(({ relativeDest, contents }) => [relativeDest, contents.length < 980_000])).toEqual(
      packs.map(({ relativeDest }) => [relativeDest, true]),
    )
  })

  test('lines and translations, the large ones, are as long as each other', () => {
    const [first, second] = [pack, rows].map((one) => JSON.stringify(one).length) as [number, number]
    expect(Math.abs(first - second)).toBeLessThan(10_000)
  })

  test('the two together are the whole vocabulary, and say of which build', () => {
    const text = pack.data.lines.text + rows.end
    const joined = makeVocabulary({ ...pack.data, ...rows, lines: { ...pack.data.lines, text } })
    const some = lines.filter((zh) => !zh.includes('{')).filter((_, i) => i % 50 === 0)
    const rowsOf = (from: Vocabulary, zh: string) =>
      from.find(parseWording(zh, vocabulary.fold).pieces.join('')).map(({ row, line }) => [row, line])
    expect(some.map((zh) => rowsOf(joined, zh))).toEqual(some.map((zh) => rowsOf(vocabulary, zh)))
    expect(text).toBe(data.lines.text)
    expect(pack.made).toMatch(/^[\da-f]{8}$/)
    expect(rows.made).toBe(pack.made)
  })
})
