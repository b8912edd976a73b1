import { expect, test } from 'vitest'
import { findOptions } from '../../components/find-options.ts'

const options = [
  { value: 'CZK', name: 'Česká koruna', note: 'CZK', keywords: 'Tschechien' },
  { value: 'EUR', name: 'Euro', note: 'EUR', keywords: 'France Deutschland' },
  { value: 'SEK', name: 'Swedish Krona', note: 'SEK' },
  { value: 'KRW', name: 'South Korean Won', note: 'KRW' },
]
const found = (text: string) => findOptions(options, text).map(({ value }) => value)

test.each<[string, string[]]>([
  ['', ['CZK', 'EUR', 'SEK', 'KRW']],
  ['eur', ['EUR']],
  ['  FRANCE ', ['EUR']],
  ['ceska', ['CZK']],
  ['kr', ['KRW', 'SEK']],
  ['won', ['KRW']],
  ['ona', ['SEK']],
  ['xyz', []],
])('%j finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
