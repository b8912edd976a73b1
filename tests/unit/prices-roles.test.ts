/** Words of a title are not words about a price: with them its card would leave out the fee. */
import { expect, test } from 'vitest'
import { readShape } from './price-shapes.ts'

test.each<[string, string]>([
  ['减震跑鞋￥39.00', 'CNY 39.00'],
  ['显瘦减龄 ￥39.00', 'CNY 39.00'],
  ['安徽省￥39.00', 'CNY 39.00'],
  ['返校季书包￥39.00', 'CNY 39.00'],
  ['优惠套装￥39.00', 'CNY 39.00'],
  ['￥99 省心购', 'CNY 99.00'],
  ['叠券后￥79', 'CNY 79.00 afterCoupon'],
  ['￥5优惠券满99可用', 'CNY 5.00 discount'],
  ['积分抵现￥5', 'CNY 5.00 discount'],
  ['优惠合计：-￥5', 'CNY -5.00 discount'],
  ['运费合计：￥5', 'CNY 5.00 shipping'],
  ['￥99 人气好物', 'CNY 99.00'],
])('%s: %s', (text, expected) => {
  expect(readShape(text)).toBe(expected)
})
