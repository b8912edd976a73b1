/** Amounts as people type or paste them. */
import { expect, test } from 'vitest'
import { parseTyped } from '../../core/money/typed.ts'
import { digits } from './price-shapes.ts'

test.each<[string, string, string, number | undefined]>([
  ['1234.5', 'USD', 'en', 123_450],
  ['1,234.50', 'USD', 'en', 123_450],
  ['1.234,50', 'EUR', 'de', 123_450],
  ['12.50', 'EUR', 'de', 1250],
  ['12,50', 'USD', 'en', 1250],
  ['1.234', 'EUR', 'de', 123_400],
  ['1,234', 'USD', 'en', 123_400],
  ['1.234', 'USD', 'en', undefined],
  ['1,2345', 'USD', 'en', undefined],
  ['12.345', 'KWD', 'en', 12_345],
  ['12.5', 'JPY', 'en', undefined],
  ['1’234.50', 'CHF', 'de-CH', 123_450],
  ['12 34', 'USD', 'en', undefined],
  ['1 234', 'USD', 'en', 123_400],
  ['', 'USD', 'en', undefined],
  ['abc', 'USD', 'en', undefined],
  ['1.2.3', 'USD', 'en', undefined],
  ['9'.repeat(17), 'USD', 'en', undefined],
  // A buyer in China's neighbourhood may type with an input method.
  ['２６８．５０', 'CNY', 'en', 26_850],
  ['￥1，234', 'CNY', 'zh-Hant-HK', 123_400],
  ['¥268元', 'CNY', 'en', 26_800],
  ['RMB 268', 'CNY', 'en', 26_800],
  ['-5', 'CNY', 'en', -500],
  ['5-', 'CNY', 'en', -500],
  ['.5', 'USD', 'en', 50],
  ['$.50', 'USD', 'en', 50],
  [',5', 'EUR', 'de', 50],
  ['Rs.500', 'INR', 'en', 50_000],
  ['12.', 'USD', 'en', 1200],
  ['12,', 'EUR', 'de', 1200],
  ['S/ 12.50', 'PEN', 'en', 1250],
  ['١٢٫٥', 'USD', 'ar-EG', 1250],
  // More than one number, or a magnitude: nothing rather than something wrong.
  ['满200减30', 'CNY', 'en', undefined],
  ['12-34', 'CNY', 'en', undefined],
  ['12–34', 'CNY', 'de', undefined],
  ['12/34', 'CNY', 'en', undefined],
  ['1万', 'CNY', 'en', undefined],
  ['3 千元', 'CNY', 'en', undefined],
  ['5k', 'USD', 'en', undefined],
  ['2M', 'USD', 'en', undefined],
  ['8折', 'CNY', 'en', undefined],
  ['3x9', 'CNY', 'en', undefined],
  ['5%', 'CNY', 'en', undefined],
  ['1e5', 'CNY', 'en', undefined],
  ['(5.00)', 'USD', 'en', undefined],
  ['--5', 'USD', 'en', undefined],
  ['5;', 'USD', 'en', undefined],
])('typed %s as %s in %s', (text, currency, locale, minor) => {
  expect(parseTyped(text, currency, locale, digits)?.minor).toBe(minor)
})
