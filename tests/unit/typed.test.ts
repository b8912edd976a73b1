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
  ['-0', 'CNY', 'en', 0],
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
  ['5k', 'ZMW', 'en', undefined],
  ...['100 k', '100 K', '100 thousand', '100 Million', '1 lakh', '50 cents', '50分', '100角', '3 pcs', '3 mil'].map(
    (text): [string, string, string, undefined] => [text, 'USD', 'en', undefined],
  ),
  ['¥100', 'USD', 'en', undefined],
  ['￥100', 'EUR', 'de', undefined],
  ['100 €', 'USD', 'en', undefined],
  ['¥100', 'JPY', 'en', 100],
  ['100 kr', 'SEK', 'sv', 10_000],
  ['100 €', 'EUR', 'de', 10_000],
  // The name of another currency is not looked over; a bare dollar sign may be that of any dollar.
  ...['US$100', 'HK$100', '$100', '100日元', '100 USD', '100港币', '£100', '100 dollars', 'NTD 100', '5²', '5½', '①5']
    .concat(['5 万', '50rb', '50 jt', '100 abc', 'abc 100', '5五', '100 US', 'CHF 100'])
    .map((text): [string, string, string, undefined] => [text, 'CNY', 'en', undefined]),
  ...['100元', '100 CNY', 'US$100', '€100', '¥100', 'RMB 100', 'NT$100', 'CA$100'].map(
    (text): [string, string, string, undefined] => [text, 'HKD', 'en', undefined],
  ),
  ...['$100', 'HK$100', 'HKD 100', '100 hkd', '100港币', '100港元', 'Hong Kong dollars 100', '100 $'].map(
    (text): [string, string, string, number] => [text, 'HKD', 'en', 10_000],
  ),
  ...['人民币¥100', 'CN¥100', '100块', '100 yuan', 'cny100', '100 RMB', '￥100'].map(
    (text): [string, string, string, number] => [text, 'CNY', 'ru', 10_000],
  ),
  ['100 dollars', 'USD', 'de', 10_000],
  ['100 руб.', 'RUB', 'ru', 10_000],
  ['100 рублей', 'RUB', 'ru', 10_000],
  ['RM12.90', 'MYR', 'en', 1290],
  ['100円', 'JPY', 'en', 100],
  ['8折', 'CNY', 'en', undefined],
  ['3x9', 'CNY', 'en', undefined],
  ['5%', 'CNY', 'en', undefined],
  ['1e5', 'CNY', 'en', undefined],
  ['(5.00)', 'USD', 'en', undefined],
  ['--5', 'USD', 'en', undefined],
  ['(5', 'USD', 'en', undefined],
  ['#5', 'USD', 'en', undefined],
  ['5;', 'USD', 'en', undefined],
])('typed %s as %s in %s', (text, currency, locale, minor) => {
  expect(parseTyped(text, currency, locale, digits)?.minor).toBe(minor)
})
