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

test.each<[string, string]>([
  ['券后|~¥30|¥20', 'CNY 30.00 original struck, CNY 20.00 afterCoupon'],
  ['运费|~¥10.00| |包邮', 'CNY 10.00 original struck'],
  ['运费|~¥10|¥0', 'CNY 10.00 original struck, CNY 0.00 shipping'],
  ['实付款 |~¥30.00| |¥20.00', 'CNY 30.00 original struck, CNY 20.00 paid'],
  ['合计：|~¥130.00| |~¥125.00| |¥120.00', 'CNY 130.00 original struck, CNY 125.00 original struck, CNY 120.00 total'],
  ['定金|~¥50|¥20', 'CNY 50.00 original struck, CNY 20.00 deposit'],
  ['退款金额：|~¥50.00|¥20.00', 'CNY 50.00 original struck, CNY 20.00 refunded'],
  ['~¥30|到手', 'CNY 30.00 original struck'],
  ['原价|~¥30|¥20', 'CNY 30.00 original struck, CNY 20.00'],
  ['运费|~¥10|合计|¥20', 'CNY 10.00 original struck, CNY 20.00 total'],
  ['运费|~¥10|^¥20', 'CNY 10.00 original struck, CNY 20.00'],
  ['运费|~¥10|包邮|¥20', 'CNY 10.00 original struck, CNY 20.00'],
  ['满|~¥300|减|¥40', 'CNY 300.00 original struck, CNY 40.00 discount'],
])(
  'what is struck is what it was, and what stands before is said of the amount right behind it: %s',
  (shape, expected) => {
    expect(readShape(shape)).toBe(expected)
  },
)
