import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import { csvFile } from '../../core/orders/export/csv.ts'
import { deadlineEvents } from '../../core/orders/export/deadline-events.ts'
import { type CalendarEvent, calendarFile } from '../../core/orders/export/ics.ts'
import { basicTime, isoTime } from '../../core/orders/export/iso-time.ts'
import { orderColumns, orderTable, yuanText } from '../../core/orders/export/order-table.ts'
import words from '../../locales/en/orders-files.json' with { type: 'json' }
import { china, hour, orderOf, printed, rules, seenAt } from './order-facts.ts'

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '1-pay@taolens',
  at: china('2026-11-20 12:00:00'),
  title: 'Pay',
  text: 'Order 1',
  alarmHours: [],
  ...more,
})
const file = (more: Partial<CalendarEvent> = {}) => calendarFile([event(more)], { name: 'Orders', now: seenAt })

/** Undoes folding and escaping, as a calendar does. */
function read(ics: string, property: string): string[] {
  const lines = ics.replace(/\r\n /g, '').split('\r\n')
  return lines
    .filter((line) => line.startsWith(`${property}:`))
    .map((line) => line.slice(property.length + 1).replace(/\\([\\;,n])/g, (_, char) => (char === 'n' ? '\n' : char)))
}

describe('calendarFile', () => {
  test('is the file that RFC 5545 describes', () => {
    expect(file({ url: 'https://trade.taobao.com/', alarmHours: [72, 0.5] })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//TaoLens//Orders//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:Orders',
        'BEGIN:VEVENT',
        'UID:1-pay@taolens',
        'DTSTAMP:20261120T040000Z',
        'DTSTART:20261120T040000Z',
        'SUMMARY:Pay',
        'DESCRIPTION:Order 1',
        'URL:https://trade.taobao.com/',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Pay',
        'TRIGGER:-PT4320M',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Pay',
        'TRIGGER:-PT30M',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test.each([
    ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['a\r\nb\nc\rd', 'a\\nb\\nc\\nd'],
    ['a\u0000\u0007\u007fb', 'ab'],
    ['BEGIN:VEVENT\r\nEND:VEVENT', 'BEGIN:VEVENT\\nEND:VEVENT'],
  ])('escapes %j', (text, escaped) => {
    expect(file({ title: text })).toContain(`\r\nSUMMARY:${escaped}\r\n`)
  })

  test('an address cannot start a line of its own', () => {
    expect(file({ url: 'https://a.taobao.com/\r\nX:1' })).toContain('\r\nURL:https://a.taobao.com/X:1\r\n')
  })

  test('any text survives, and no line is longer than 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => one.replace(/[\p{Cc}\u2028\u2029]/gu, ''))
    fc.assert(
      fc.property(text, text, (title, more) => {
        const ics = file({ title: `茶${title}`, text: `${more}\n${title}` })
        const octets = ics.split('\r\n').map((line) => new TextEncoder().encode(line).length)
        expect(Math.max(...octets)).toBeLessThanOrEqual(75)
        expect(read(ics, 'SUMMARY')).toEqual([`茶${title}`])
        expect(read(ics, 'DESCRIPTION')).toEqual([`${more}\n${title}`])
      }),
    )
  })
})

test('times of files are those of the standard library', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (at) => {
      const iso = new Date(at).toISOString().replace(/\.\d+/, '')
      expect(isoTime(at)).toBe(iso)
      expect(basicTime(at)).toBe(iso.replace(/[-:]/g, ''))
    }),
  )
})

test('deadlineEvents: running deadlines only, with an id that another reading does not change', () => {
  const of = (leftHours: number, seen: number) => {
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      seenAt: seen,
      deadlines: { 'confirm-receipt': printed({ remainingMs: leftHours * hour, seenAt: seen }) },
    })
    const say = { title: () => 'a', text: () => 'b', url: () => 'https://a.taobao.com/' }
    return deadlineEvents([{ facts, answers: deadlinesFor(facts, rules, seenAt + 5 * hour) }], [24], say)
  }
  expect(of(20, seenAt)).toMatchObject([{ at: seenAt + 20 * hour, alarmHours: [24] }])
  expect(of(20, seenAt)[0]?.uid).toBe(of(40, seenAt + hour)[0]?.uid)
  expect(of(1, seenAt)).toEqual([])
})

describe('csvFile', () => {
  test.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+86 10', "'+86 10"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
    ['5190000000000012345', "'5190000000000012345"],
    ['123456789012345', '123456789012345'],
    [-1, '-1'],
    [Number.NaN, ''],
    [undefined, ''],
  ])('%j', (cell, text) => {
    expect(csvFile([[cell, 'x']])).toBe(`\uFEFF${text},x\r\n`)
  })

  test('no cell starts a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), (start, rest) => {
        expect(csvFile([[start + rest]])).toMatch(/^\uFEFF"?'/)
      }),
    )
  })
})

describe('orderTable', () => {
  test('has a name for every column', () => {
    const names = Object.keys(words).filter((key) => key.startsWith('csv.'))
    expect(names.map((key) => key.slice(4))).toEqual(orderColumns)
  })

  test('says what was read, and leaves empty what was not', () => {
    const facts = orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      trade: { status: 'WAIT_BUYER_CONFIRM_GOODS', words: '卖家已发货' },
      times: { createdOn: '2026-11-06', paidAt: seenAt },
      amounts: { totalFen: 4740 },
      items: [
        { title: '茶杯', options: '白色', quantity: 2, refund: { status: 'SUCCESS', words: '退款成功' } },
        { title: '茶盘' },
      ],
    })
    const [head = [], row = []] = orderTable([{ facts, answers: [] }], (column) => column)
    const cells = Object.fromEntries(head.map((name, index) => [name, row[index]]))
    expect(cells).toMatchObject({
      orderId: facts.orderId,
      status: '卖家已发货',
      statusCode: 'WAIT_BUYER_CONFIRM_GOODS',
      refunds: '退款成功',
      items: '茶杯 白色 × 2\n茶盘',
      createdAt: '2026-11-06',
      paidAt: '2026-11-20T04:00:00Z',
      total: '47.40',
    })
    expect(cells).toMatchObject({ shop: undefined, paid: undefined, shippedAt: undefined, nextDeadline: undefined })
  })

  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [100, '1.00'],
    [-250, '-2.50'],
    [123_456_789_01, '123456789.01'],
  ])('%i fen is %s yuan', (fen, yuan) => {
    expect(yuanText(fen)).toBe(yuan)
  })
})
