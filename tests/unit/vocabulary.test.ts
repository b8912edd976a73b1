import { expect, test, vi } from 'vitest'
import { makeVocabulary, wildKeyOf } from '../../core/vocabulary.ts'
import { parseWording } from '../../core/wording.ts'
import { checkVocabulary } from '../../scripts/vocabulary/check.ts'
import { compileLabels } from '../../scripts/vocabulary/compile.ts'
import { makePacks } from '../../scripts/vocabulary/packs.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'

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

test('no pack that a page reads is near a megabyte, where storage becomes slow', () => {
  const read = makePacks().filter(({ relativeDest }) => !relativeDest.endsWith('details.json'))
  expect(read.map(({ relativeDest, contents }) => [relativeDest, contents.length < 980_000])).toEqual(
    read.map(({ relativeDest }) => [relativeDest, true]),
  )
})
