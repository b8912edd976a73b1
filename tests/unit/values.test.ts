import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  discountOff,
  expandNumber,
  halfWidth,
  numberOf,
  parseChineseDate,
  parseDuration,
  readClock,
} from '../../core/values.ts'

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

describe('discountOff', () => {
  test.each([
    ['8折', 20],
    ['5 折', 50],
    ['9.5折', 5],
    ['8.8折', 12],
    ['8.88折', 11.2],
    ['0.5折', 95],
    ['95折', 5],
    ['80折', 20],
    ['五折', 50],
    ['八五折', 15],
    ['0折', undefined],
    ['0.0折', undefined],
    ['05折', undefined],
    ['10折', undefined],
    ['10.5折', undefined],
    ['120折', undefined],
    ['折', undefined],
    ['%d折', undefined],
    ['8', undefined],
  ])('%s → %s', (raw, off) => {
    expect(discountOff(raw)).toBe(off)
  })

  test('what is taken off and what is left make the whole price, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), (left) => {
        expect(discountOff(`${left}折`)).toBe(100 - left)
        expect(discountOff(`${Math.floor(left / 10)}.${left % 10}折`)).toBe(100 - left)
        if (left % 10 === 0) expect(discountOff(`${left / 10}折`)).toBe(100 - left)
      }),
    )
  })

  test('is nothing, or a share of the price', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.]{1,5}$/), (digits) => {
        const off = discountOff(`${digits}折`)
        expect(off === undefined || (off > 0 && off < 100)).toBe(true)
      }),
    )
  })
})

describe('readClock', () => {
  test.each([
    ['18:00', '18:00'],
    ['09:30:15', '09:30:15'],
    ['8点', '8:00'],
    ['8點', '8:00'],
    ['9时30分', '9:30'],
    ['12点半', '12:30'],
    ['10点整', '10:00'],
    ['晚8点', '20:00'],
    ['晚上8点30分', '20:30'],
    ['晚20:00', '20:00'],
    ['晚8:00', '20:00'],
    ['晚12点', '24:00'],
    ['晚0点', '24:00'],
    ['下午3点', '15:00'],
    ['下午12点', '12:00'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['凌晨1点', '1:00'],
    ['凌晨12点', '0:00'],
    ['上午10点', '10:00'],
    ['早8点', '8:00'],
    ['晚2点', undefined],
    ['中午6点', undefined],
    ['25点', undefined],
    ['8点75分', undefined],
    ['8', undefined],
    ['', undefined],
  ])('%s → %s', (raw, clock) => {
    expect(readClock(raw)).toBe(clock)
  })
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
