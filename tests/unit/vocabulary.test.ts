import { expect, test, vi } from 'vitest'
import { makeVocabulary } from '../../core/vocabulary.ts'
import { checkVocabulary } from '../../scripts/vocabulary/check.ts'
import { compileLabels } from '../../scripts/vocabulary/compile.ts'
import { readSource } from '../../scripts/vocabulary/read.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = readSource()
const { data, lines } = compileLabels(source.entries)
const vocabulary = makeVocabulary(data)

test('the vocabulary is sound', () => {
  expect(checkVocabulary(source).map(({ file, entry, what }) => `${file}  ${entry}: ${what}`)).toEqual([])
})

test('it is large enough to be of use', () => {
  expect(source.entries.length).toBeGreaterThanOrEqual(1200)
})

test('no look-up has to try many wordings: the largest bucket of those with free text is small', () => {
  const { byStart, byEnd, byMiddle } = vocabulary
  const largest = [...byStart, ...byEnd, ...byMiddle].sort((a, b) => b[1].length - a[1].length)[0]
  expect(largest?.[1].length, largest?.[0]).toBeLessThanOrEqual(48)
  // Wordings that begin and end with free text make every text of the page ask for each of its characters.
  expect(byMiddle.size).toBe(0)
})

test('the matcher’s data holds every wording once, in the order of its lines', () => {
  expect(lines).toHaveLength(vocabulary.fixed.size + data.wild.length)
  const known = new Set(lines)
  expect(source.entries.flatMap(({ zh }) => zh).filter((zh) => !known.has(zh))).toEqual([])
})

test('rows fit the numbers the line table keeps', () => {
  expect(source.entries.length).toBeLessThan(2 ** 16)
  expect(vocabulary.fixed.rowOf(vocabulary.fixed.size - 1)).toBeLessThan(source.entries.length)
})
