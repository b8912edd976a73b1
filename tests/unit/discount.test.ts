import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountOff } from '../../core/discount.ts'

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
