import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf, readAmounts, readShape } from './price-shapes.ts'

/** Numbers of these pages that are not money. */
test.each([
  '',
  ' ',
  '订单号: 5190000000000000016',
  '订单号|: |5190000000000000016',
  '支付宝交易号: 2026110722000000000000000000',
  '运单号 YT0000000000000',
  '2026-09-26',
  '2025-11-06 23:08:55',
  '2025.11.06',
  '2025/11/06',
  '11月08日 23:10前发货',
  '23:59前付款，承诺2月24日送达',
  '3月3日 24点|结束',
  '还剩9天9时',
  '您还有 |7天13小时25分39秒|来完成宝贝',
  '48小时',
  '承诺48小时内发货，晚发必赔',
  '付款后 65 天内',
  '预售，30天内发货',
  '7天无理由退货',
  '15天价保',
  '13800000000',
  '138****0000',
  '86-13800000000',
  '021-55555555',
  '400-800-8888',
  '2000+人付款',
  '已售 2000+',
  '9000+人付款',
  '1.2万人付款',
  '1.2万+人付款',
  '51601人付款',
  '回头客330人',
  '超400人加购',
  '7人想要',
  '月销 1000+',
  '累计评价 12345',
  '175/92A',
  '39-42码',
  '36 37 38 39 40',
  'XL 175',
  '5XL【120-140斤】',
  '16AWG',
  '1x4带3孔砖',
  '370126 黑色',
  'iPhone 15 Pro Max 256GB',
  'RM67',
  'RM 67 手机壳',
  'USD-C 65W',
  'XT60',
  'MGN12H',
  'A4 210x297mm',
  '500ml',
  '1.5米',
  '3.5mm',
  '2.4G',
  '5V2A',
  '12%',
  '官方立减12%',
  '8.8折',
  '9折起',
  '24期免息',
  '分12期',
  '返积分12点',
  '使用100点',
  '淘金币可抵3%',
  'x2',
  '×2',
  '共2件',
  '数量1',
  '库存 99件',
  '限购 2件',
  '满2件8折',
  '满99包邮',
  '满3件',
  '5分',
  '4.9',
  '4.8分',
  '第1/20页',
  '向前 5 页',
  '1-20',
  '1/2',
  '3元素周期表',
  '四元数 2元气森林',
  '12元件盒',
  '5元宝',
  '一元二次方程 2次',
  '12千克',
  'No.12345',
  'ISBN 9787111111111',
  '浙B2-20080224',
  '浙公网安备 33010002000078号',
  'GB/T 22849-2014',
  '100%棉',
  '0123456789',
  '包邮',
  '快递: 免运费',
])('no amount: %s', (shape) => {
  expect(readAmounts(partsOf(shape))).toEqual({ amounts: [], unreadable: false })
})

/** Money, but nobody can say how much. */
test.each([
  // A sign whose number has not come yet, and what stands behind it.
  '￥|1万+人付款',
  '￥|2000+人付款',
  '￥|^900人付款',
  '￥|^5000+人想要',
  '￥|1万+件',
  '￥|42码',
  '￥|5折',
  '￥|^48小时发货',
  '￥|7天无理由',
  '￥|24期免息',
  '￥|9.5分',
  '¥1?9',
  '¥1??',
  '￥?9',
  '￥??',
  '¥|?|9',
  '¥1*9',
  '¥**',
  '¥1xx',
  '¥12|#',
  '¥|#|.50',
  '#|¥12',
  '#|12元',
  '¥|12|.|',
  '¥|12|.',
  '¥|12|50',
  '¥|24|5',
  '¥|\n|8|\n|5',
  '$12.50',
  'X$12.50',
  '¥007',
  '¥00.50',
  '¥0.125',
  '¥1.2.3',
  '¥1,29',
  '¥1,2999',
  '¥.50',
  '¥12%',
  '¥12k',
  '¥3w',
  '¥12x3',
  '¥12/15',
  '¥1 299.00',
  '¥12\u00a0300人',
  '3元5角',
  '1.234 €',
  '1,234 сом',
  '¥100美元',
  'HK$12美元',
  '¥20-10',
  '¥10-10',
  '1-2万元',
  '2025-11-12元',
  '¥1-¥2-¥3',
  'A5-100元',
  '标题 - ¥12',
  '¥|0123456789|0123456789',
  '¥1234567890123456789',
  '¥5百',
  '￥',
  '￥|',
])('unreadable: %s', (shape) => {
  expect(readAmounts(partsOf(shape))).toEqual({ amounts: [], unreadable: true })
})

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
    expect(readShape(`¥${'1,'.repeat(190)}`)).toBe('')
  })
})
