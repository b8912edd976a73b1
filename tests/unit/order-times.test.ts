import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  chinaTimeAt,
  dayMs,
  fromChinaTime,
  hourMs,
  minuteMs,
  parseTime,
  parseTimes,
  secondMs,
} from '../../core/orders/times.ts'

const at = (iso: string) => Date.parse(`${iso}+08:00`)
const seenAt = at('2026-11-09T23:13:58')
const hint = { seenAt }

describe('every shape of date', () => {
  test.each([
    ['2026-11-11 20:00:00', '2026-11-11T20:00:00', secondMs],
    ['创建时间: 2026-11-06 23:08:55 复制', '2026-11-06T23:08:55', secondMs],
    ['2026-11-06 23:08', '2026-11-06T23:08:00', minuteMs],
    ['2026-11-08', '2026-11-08T00:00:00', dayMs],
    ['2026.11.11', '2026-11-11T00:00:00', dayMs],
    ['2026/11/11 20:00', '2026-11-11T20:00:00', minuteMs],
    ['2026年11月11日', '2026-11-11T00:00:00', dayMs],
    ['2026 年 11 月 11 日 20:00', '2026-11-11T20:00:00', minuteMs],
    ['2026年11月11日20时30分', '2026-11-11T20:30:00', minuteMs],
    ['11月11日 20:00', '2026-11-11T20:00:00', minuteMs],
    ['11月11日 20時', '2026-11-11T20:00:00', hourMs],
    ['3月3日 24点', '2027-03-04T00:00:00', hourMs],
    ['12月08日 03:46前发货', '2026-12-08T03:46:00', minuteMs],
    ['预计11月08日送达', '2026-11-08T00:00:00', dayMs],
    ['11-08 10:00', '2026-11-08T10:00:00', minuteMs],
    ['２０２６－１１－１１　２０：００：００', '2026-11-11T20:00:00', secondMs],
    ['2026-06-15T13:08:31.000', '2026-06-15T13:08:31', secondMs],
    ['2026-11-11 21:00（北京时间）', '2026-11-11T21:00:00', minuteMs],
    ['2028-02-29', '2028-02-29T00:00:00', dayMs],
  ])('%s', (text, iso, granularityMs) => {
    expect(parseTime(text, hint)).toEqual({ at: at(iso), granularityMs })
  })

  test.each([
    '2026-02-29',
    '2026-11-31 10:00',
    '2026-13-01',
    '2026-00-10',
    '13月01日 10:00',
    '2月30日',
    '2026-11-11 25:00',
    '2026-11-11 24:01',
    '2026-11-11 20:60:00',
    '1970-01-01',
    '2026-11.11',
    '2026-11-11T20:00:00Z',
    '2026-11-11 20:00:00+08',
    '2026-11-11 20:00-21:00',
    '2026-11-11 9:00 PM',
    '2026-11-11 21:00 (UTC+0)',
    '2026-11-11 21:00 GMT',
    '2026-11-11 23:59（美东时间）',
    '2026年11月11日 当地时间21:00',
    '2026-11-11 下午3:00',
    '2026年11月11日晚8点',
    '23:59',
    '2026',
    '4870132364986129956',
    '还剩9天9时',
    '11-08',
    '',
  ])('%s is no time', (text) => {
    expect(parseTime(text, hint)).toBeUndefined()
  })

  test('two dates are two, and never one', () => {
    const text = '价保期 2026-11-07 14:42:51 到 2026-11-29 23:59:59'
    expect(parseTime(text, hint)).toBeUndefined()
    expect(parseTimes(text, hint)?.map((time) => time.at)).toEqual([
      at('2026-11-07T14:42:51'),
      at('2026-11-29T23:59:59'),
    ])
  })
})

describe('the year of a date without one', () => {
  test.each([
    ['12月31日 10:00', '2026-01-02T00:00:00', {}, '2025-12-31T10:00:00'],
    ['01月02日 10:00', '2025-12-31T00:00:00', {}, '2026-01-02T10:00:00'],
    ['03月01日 10:00', '2026-11-09T00:00:00', {}, '2027-03-01T10:00:00'],
    ['08月01日 10:00', '2026-11-09T00:00:00', {}, '2026-08-01T10:00:00'],
    ['11月12日 10:00', '2026-11-09T00:00:00', { aheadMs: 0 }, '2025-11-12T10:00:00'],
    ['10月31日 01:43', '2026-11-09T00:00:00', { notBefore: at('2024-10-29T01:42:31') }, '2024-10-31T01:43:00'],
    ['01月03日 01:43', '2026-11-09T00:00:00', { notBefore: at('2025-12-30T01:42:31') }, '2026-01-03T01:43:00'],
  ])('%s read on %s', (text, seen, more, iso) => {
    expect(parseTime(text, { seenAt: at(seen), ...more })?.at).toBe(at(iso))
  })

  test('a 29 February that the near years do not have is no date', () => {
    expect(parseTime('2月29日 10:00', { seenAt: at('2026-03-01T00:00:00') })).toBeUndefined()
  })
})

describe('whatever the zone of the user', () => {
  const home = process.env.TZ
  afterEach(() => {
    if (home === undefined) delete process.env.TZ
    else process.env.TZ = home
  })

  const zones = [
    'America/New_York',
    'Europe/London',
    'Asia/Tokyo',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Tehran',
  ]
  const moments = fc.integer({ min: at('2004-01-01T00:00:00') / 1000, max: at('2099-12-31T00:00:00') / 1000 })
  const two = (value: number) => String(value).padStart(2, '0')

  test.each(zones)('in %s a printed time is the same instant, summer time or not', (zone) => {
    process.env.TZ = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    fc.assert(
      fc.property(moments, (seconds) => {
        const china = new Date(seconds * 1000 + 8 * hourMs)
        const text = china.toISOString().slice(0, 19).replace('T', ' ')
        expect(parseTime(text, hint)).toEqual({ at: seconds * 1000, granularityMs: secondMs })
      }),
    )
  })

  test('the clock in China is the one that the platform has', () => {
    fc.assert(
      fc.property(moments, (seconds) => {
        const { year, month, day, hour, minute, second } = chinaTimeAt(seconds * 1000)
        const text = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`
        expect(at(text)).toBe(seconds * 1000)
        expect(fromChinaTime({ year, month, day, hour, minute, second })).toBe(seconds * 1000)
      }),
    )
  })

  test('a date without a year lies within a year of the reading, and not far ahead', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (seconds, month, day) => {
        const seen = seconds * 1000
        fc.pre(seen > at('2005-01-01T00:00:00') && seen < at('2098-01-01T00:00:00'))
        const read = parseTime(`${month}月${day}日 12:00`, { seenAt: seen })?.at ?? Number.NaN
        expect(read - seen).toBeLessThanOrEqual(121 * dayMs)
        expect(seen - read).toBeLessThan(366 * dayMs)
      }),
    )
  })
})
