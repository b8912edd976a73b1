import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandNumber, halfWidth, numberOf, parseChineseDate, parseDuration } from '../../core/values.ts'

describe('expandNumber', () => {
  test.each([
    ['1.2万+', '12000+'],
    ['3万', '30000'],
    ['1.23千', '1230'],
    ['3.14159万', '31415.9'],
    ['0.1亿', '10000000'],
    ['0.00001万', '0.1'],
    ['1.005万', '10050'],
    ['9007199254740993万', '90071992547409930000'],
    ['1,234万', '12340000'],
    ['12 萬', '120000'],
    ['1億', '100000000'],
    ['12,34万', '12,34万'],
    ['1.2.3万', '1.2.3万'],
    ['¥1.2万', '¥12000'],
    ['1,234.50', '1,234.50'],
    ['007', '007'],
    ['%1$d', '%1$d'],
  ])('%s → %s', (raw, expanded) => {
    expect(expandNumber(raw)).toBe(expanded)
  })

  test('is exact: the point moves by four places', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(9999), (whole, rest) => {
        const fraction = String(rest).padStart(4, '0')
        expect(expandNumber(`${whole}.${fraction}万`)).toBe(String(whole * 10_000n + BigInt(rest)))
      }),
    )
  })
})

test.each([
  ['３', '3'],
  ['￥１．２万＋', '￥1.2万+'],
  ['11月08日', '11月08日'],
])('halfWidth: %s → %s', (raw, plain) => {
  expect(halfWidth(raw)).toBe(plain)
})

test.each([
  ['1', 1],
  ['１', 1],
  ['1,234', 1234],
  ['1.5', 1.5],
  ['1.2万+', 12_000],
  ['¥12.50', 12.5],
  ['0', 0],
  ['%1$d', undefined],
  ['%s', undefined],
  ['', undefined],
])('numberOf(%j) → %j', (raw, number) => {
  expect(numberOf(raw)).toBe(number)
})

test.each([
  ['7天13小时', 'days 7, hours 13'],
  ['3 天 12 小時', 'days 3, hours 12'],
  ['1年', 'years 1'],
  ['3个月', 'months 3'],
  ['3個月', 'months 3'],
  ['2周', 'weeks 2'],
  ['15个工作日', 'workingDays 15'],
  ['7工作日', 'workingDays 7'],
  ['30个自然日', 'days 30'],
  ['9时30分', 'hours 9, minutes 30'],
  ['1.5小时', 'hours 1.5'],
  ['5分30秒', 'minutes 5, seconds 30'],
  ['10分钟', 'minutes 10'],
  ['%1$d天', 'days %1$d'],
  ['7*24小时', 'hours 7*24'],
  ['3', ''],
  ['天', ''],
])('parseDuration(%j) → %j', (raw, parts) => {
  expect(
    parseDuration(raw)
      .map(({ unit, amount }) => `${unit} ${amount}`)
      .join(', '),
  ).toBe(parts)
})

describe('parseChineseDate', () => {
  test.each([
    ['11月08日', { month: 11, day: 8 }],
    ['11月8號', { month: 11, day: 8 }],
    ['2025年3月', { year: 2025, month: 3 }],
    ['2025年11月08日', { year: 2025, month: 11, day: 8 }],
    ['11月08日 23:10', { month: 11, day: 8, clock: '23:10' }],
    ['11月08日 24:00', { month: 11, day: 8, clock: '24:00' }],
    ['11月8日9点', { month: 11, day: 8, clock: '9:00' }],
    ['11月8日9時', { month: 11, day: 8, clock: '9:00' }],
    ['11月8日9點5分', { month: 11, day: 8, clock: '9:05' }],
    ['11月10日晚8点', { month: 11, day: 10, clock: '20:00' }],
    ['11月10日 下午3点半', { month: 11, day: 10, clock: '15:30' }],
    ['2月29日', { month: 2, day: 29 }],
    ['2024年2月29日', { year: 2024, month: 2, day: 29 }],
    ['2000年2月29日', { year: 2000, month: 2, day: 29 }],
  ])('%s', (raw, date) => {
    expect(parseChineseDate(raw)).toEqual(date)
  })

  test.each([
    '0月1日',
    '13月1日',
    '1月0日',
    '1月32日',
    '2月30日',
    '4月31日',
    '2025年2月29日',
    '1900年2月29日',
    '0050年1月1日',
    '2025年13月',
    '11月10日晚2点',
    '2025-11-08',
    '',
  ])('no date: %j', (raw) => {
    expect(parseChineseDate(raw)).toBeUndefined()
  })

  test('every day of every month of a year is read, and no other', () => {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const there = new Date(Date.UTC(2023, month - 1, day)).getUTCMonth() === month - 1 && day > 0
        expect(parseChineseDate(`2023年${month}月${day}日`) !== undefined, `${month}/${day}`).toBe(there)
      }
    }
  })
})
