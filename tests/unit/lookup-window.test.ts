import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, questionOf } from '../../features/lookup/window.ts'

/** What the popup reads out of the address. */
const askedIn = (address: string) => decodeURIComponent(address.split('#lookup')[1]?.slice(1) ?? '')

describe('a selection as a question', () => {
  test.each([
    ['  退款 ', '退款'],
    ['确认\n\t收货', '确认 收货'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['50%#/?&', '50%#/?&'],
    ['שלום 退款', 'שלום 退款'],
    ['🧵退款', '🧵退款'],
    ['', ''],
    [' \n ', ''],
    ['退'.repeat(5000), '退'.repeat(200)],
    [`${'退'.repeat(199)}🧵`, '退'.repeat(199)],
    ['退\ud83e款', '退款'],
  ])('%j asks %j', (selected, question) => {
    expect(questionOf(selected)).toBe(question)
    expect(askedIn(addressOf(question))).toBe(question)
  })

  test('whatever is selected, it fits into an address and comes out of it the same', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 1, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (selected) => {
          const question = questionOf(selected)
          expect(askedIn(addressOf(question))).toBe(question)
        },
      ),
    )
  })
})
