import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFraction, significantText } from '../../core/money/fraction.ts'
import { decimalTyped, shownDecimal } from '../../features/prices/panel/decimal-typed.ts'
import { judgeRate, type RateDirection, rateOf, typedOf } from '../../features/prices/panel/own-rate.ts'
import { pricesSettings } from '../../features/prices/settings.ts'
import { readSettings } from '../../services/settings.ts'

describe('a plain number', () => {
  test.each<[string, string, string | undefined]>([
    ['7.1685', 'en', '7.1685'],
    ['7,1685', 'de', '7.1685'],
    ['7,17', 'en', '7.17'],
    ['007', 'en', '7'],
    ['3', 'en', '3'],
    ['3.10', 'en', '3.1'],
    ['0', 'en', '0'],
    ['21500', 'en', '21500'],
    ['7,1685', 'en', undefined],
    ['', 'en', undefined],
    ['-3', 'en', undefined],
    ['3%', 'en', undefined],
    ['1/7', 'en', undefined],
  ])('%j in %s: %s', (text, locale, expected) => {
    expect(decimalTyped(text, locale)).toBe(expected)
  })

  test('what is shown is read again', () => {
    for (const locale of ['en', 'de', 'fr', 'ar-EG', 'hi']) {
      for (const decimal of ['7.1685', '0.000123', '21500', '1', '123456.789'])
        expect(decimalTyped(shownDecimal(decimal, locale), locale), locale).toBe(decimal)
    }
  })
})

test.each<[string, number, string]>([
  ['0.13952', 5, '0.13952'],
  ['1/7.1', 5, '0.14085'],
  ['7.16845999', 5, '7.1685'],
  ['123456.7', 5, '123460'],
  ['0.00001234567', 4, '0.00001235'],
  ['0.0999999', 3, '0.1'],
  ['9.99999', 3, '10'],
  ['1/3', 3, '0.333'],
  ['1/9', 3, '0.111'],
  ['1/11', 3, '0.0909'],
  ['1', 5, '1'],
  ['0', 5, '0'],
])('%s to %d figures: %s', (text, figures, expected) => {
  expect(significantText(parseFraction(text) ?? { num: 0n, den: 1n }, figures)).toBe(expected)
})

test('to nine figures it is what the language’s own numbers say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }), (num, den) => {
      const found = Number(significantText({ num: BigInt(num), den: BigInt(den) }, 9))
      expect(Math.abs(found / (num / den) - 1)).toBeLessThan(1e-8)
    }),
  )
})

describe('an own rate', () => {
  test.each<[string | undefined, RateDirection, string | undefined, string]>([
    ['0.14', 'per-yuan', '0.1395', 'good'],
    ['7.3', 'per-own', '0.1395', 'good'],
    ['9.2', 'per-own', '0.1395', 'distant'],
    ['0.1', 'per-yuan', '0.1395', 'distant'],
    ['7.3', 'per-yuan', '0.1395', 'absurd'],
    ['7168', 'per-own', '0.1395', 'absurd'],
    ['0', 'per-own', '0.1395', 'none'],
    [undefined, 'per-own', '0.1395', 'none'],
    // For a currency that the service does not have, the reader is all there is.
    ['15.2', 'per-yuan', undefined, 'good'],
  ])('%s %s against %s is %s', (decimal, direction, service, kind) => {
    expect(judgeRate(decimal, direction, service).kind).toBe(kind)
  })

  test('is kept as it was typed, and fits the settings', () => {
    for (const [decimal, direction] of [
      ['7.3', 'per-own'],
      ['0.14', 'per-yuan'],
    ] as const) {
      const rate = rateOf(decimal, direction)
      expect(typedOf(rate, '0.1395')).toEqual({ decimal, direction })
      expect(readSettings(pricesSettings, { ownRate: { currency: 'EUR', rate } }).unreadable).toEqual([])
    }
  })

  test('begins with the service’s, in the direction in which it is above one', () => {
    expect(typedOf(undefined, '0.1395')).toEqual({ decimal: '7.1685', direction: 'per-own' })
    expect(typedOf(undefined, '21.35')).toEqual({ decimal: '21.35', direction: 'per-yuan' })
    expect(typedOf(undefined, undefined)).toEqual({ decimal: '', direction: 'per-own' })
  })
})
