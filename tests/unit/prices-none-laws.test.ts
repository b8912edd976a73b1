/** Laws of reading amounts: whatever the text, nothing is made up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAmounts, readShape } from './price-shapes.ts'

describe('laws', () => {
  const anything = fc.array(
    fc.record({
      text: fc.oneof(
        fc.string({ unit: fc.constantFrom(...'0123456789.,-¥￥元万起x×/ 满减折%?件人$HKNTRM\u00a0') }),
        fc.string(),
      ),
      gap: fc.boolean(),
      hidden: fc.boolean(),
      generated: fc.boolean(),
    }),
    { maxLength: 8 },
  )

  test('whatever the parts, the amounts are whole numbers inside them', () => {
    fc.assert(
      fc.property(anything, (parts) => {
        for (const { money, to, first, last } of readAmounts(parts).amounts) {
          expect(Number.isSafeInteger(money.minor)).toBe(true)
          if (to) expect(to.minor).toBeGreaterThan(money.minor)
          expect(first >= 0 && first <= last && last < parts.length).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('digits without any sign, unit or code are never money', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'0123456789.,-/ :天人件码%') })
    fc.assert(fc.property(plain, (text) => readShape(text) === ''))
  })

  test('a long text costs no time out of proportion and gives nothing', () => {
    expect(readShape(`¥1${' 1'.repeat(300)}`)).toBe('')
    expect(readShape(`¥5${'字'.repeat(398)}`)).toBe('CNY 5.00')
    expect(readShape(`¥5${'字'.repeat(399)}`)).toBe('')
    expect(readShape(`¥${'1,'.repeat(190)}`)).toBe('')
  })
})
