import { describe, expect, test } from 'vitest'
import { type Line, smallReader } from './small-source.ts'

const lines: Record<string, Line> = {
  price: { zh: '到手价{money}', said: 'You pay {{money}}' },
  see: { zh: '查看{label}', said: 'View {{label, inline}}' },
  refund: { zh: '退款', said: 'Refund' },
}
const { gloss } = smallReader(lines)

describe('元 is the yuan of the mainland, except on the overseas storefronts', () => {
  test.each([
    ['到手价188元', 'You pay ¥188', 'You pay 188元'],
    ['到手价1.2万元', 'You pay ¥12,000', 'You pay 12,000元'],
    ['到手价NT$188', 'You pay NT$188', 'You pay NT$188'],
    ['查看到手价188元', 'View you pay ¥188', 'View you pay 188元'],
    ['退款 188元', 'Refund ¥188', 'Refund 188元'],
  ])('%s', (text, mainland, overseas) => {
    expect([gloss(text, 'item').translation, gloss(text, 'overseas').translation]).toEqual([mainland, overseas])
  })
})
