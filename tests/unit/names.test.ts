/** With the whole vocabulary: names, order numbers and colours say what the page says. */
import { describe, expect, test } from 'vitest'
import { idOf } from '../../scripts/vocabulary/compile.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const reader = makeReader('en')
const said = (text: string, page = 'order-detail') => reader.gloss(text, page).translation

describe('names that look like labels stay names', () => {
  const names = ['退款', '待付款', '张三', '黄金', '评价', '小满']
  test.each([
    ['收货人：', 'Recipient: '],
    ['收货人:', 'Recipient:'],
    ['联系人：', 'Contact: '],
    ['卖家：', 'Seller: '],
    ['派件员：', 'Delivery person: '],
  ])('%s', (label, translation) => {
    for (const name of names) expect(said(label + name)).toBe(translation + name)
  })
})

test('a name inside a sentence stays as it is printed', () => {
  expect(said('买家（北京）创建了退款申请', 'refund')).toBe('Buyer (北京) opened the request')
  expect(said('派件中，派件员：北京，电话：138', 'logistics')).toBe('Out for delivery by 北京, phone 138')
})

describe('numbers with letters are printed as they are', () => {
  const numbers = ['SF1234567890', 'YT8800123456789', 'JD0012-1-1', 'SM-G9910', 'A4', 'V2.0', '1688abc']
  test.each(['快递单号：', '物流单号：', '订单号：', '运单号:', '型号：'])('%s', (label) => {
    for (const number of numbers) expect(said(label + number), label + number).toMatch(new RegExp(`: ?${number}$`))
  })
})

describe('a shade is not called by its colour', () => {
  const base = /^[红橙黄绿蓝紫粉灰白黑棕青]色?$/
  // 粉红 is what 粉 is short for.
  const shade = /^(?!粉红)[\u4e00-\u9fff]{1,4}[红橙黄绿蓝紫粉灰白黑棕青]色?$/
  const colours = sourceOfRepository()
    .entries.filter((entry) => /^attributes\.(colour|shade)-/.test(idOf(entry)))
    .flatMap((entry) => entry.zh.map((text) => ({ text, id: idOf(entry), said: said(text, 'item') })))
  const plain = new Set(colours.filter(({ text }) => base.test(text)).map((one) => one.said))
  const shades = colours.filter(({ text }) => shade.test(text) && !base.test(text))

  test('there are many', () => {
    expect(plain.size).toBeGreaterThan(8)
    expect(shades.length).toBeGreaterThan(50)
  })

  test('none is plain', () => {
    expect(shades.filter((one) => one.said === null || plain.has(one.said))).toEqual([])
  })

  test('each has its own name', () => {
    const byName = Map.groupBy(shades, (one) => one.said)
    const shared = [...byName].filter(([, ones]) => new Set(ones.map(({ id }) => id)).size > 1)
    expect(shared).toEqual([])
  })
})
