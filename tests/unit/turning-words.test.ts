import { expect, test } from 'vitest'
import { turningWords } from '../../scripts/vocabulary/turning-words.ts'

const turning = new RegExp(turningWords)

test.each(
  '不 未 非 没 沒 尚未 不再 不会 不會 请不要 不参与 不參與 别 無須 无需 谢绝 禁止 已 如 若 每 最高 最低 最多 低至 满99元 滿99 购满2件 第2件'.split(
    ' ',
  ),
)('%s turns round what stands right behind it', (words) => {
  expect(turning.test(words)).toBe(true)
  expect(turning.test(`${words} `)).toBe(true)
})

test.each('南非 类别 性別 区别 共2件 99元 不过 已签收 会员 参与 如何 最高价 满意 第2页'.split(' '))(
  '%s does not',
  (words) => {
    expect(turning.test(words)).toBe(false)
  },
)
