import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divide } from '../../page/share.ts'

test.each<[string, number, number[], number[]]>([
  ['enough for all', 100, [10, 20, 30], [10, 20, 30]],
  ['the small ones are served first', 40, [100, 5, 60], [17.5, 5, 17.5]],
  ['equal parts of what is too little', 30, [50, 50, 50], [10, 10, 10]],
  ['nothing to share', 0, [10, 20], [0, 0]],
  ['nobody', 50, [], []],
])('%s', (_, free, needs, expected) => {
  expect(divide(free, needs)).toEqual(expected)
})

test('nobody gets more than it needs, nor all together more than there is, and nothing is left over while somebody needs it', () => {
  const pixels = fc.double({ min: 0, max: 2000, noNaN: true })
  fc.assert(
    fc.property(pixels, fc.array(pixels, { maxLength: 12 }), (free, needs) => {
      const parts = divide(free, needs)
      const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)
      expect(parts.every((part, i) => part >= 0 && part <= (needs[i] as number))).toBe(true)
      expect(sum(parts)).toBeCloseTo(Math.min(free, sum(needs)), 6)
    }),
  )
})
