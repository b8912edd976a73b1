import { describe, expect, test } from 'vitest'
import { partsOf, readAll, readAmounts, readShape } from './price-shapes.ts'

/** Amounts inside a text. */
test.each<[string, string]>([
  ['￥8.27', 'CNY 8.27'],
  ['¥8.27', 'CNY 8.27'],
  ['￥199件套', 'CNY 199.00'],
  ['¥30件', 'CNY 30.00'],
  ['3件￥99 拍2件￥39', 'CNY 99.00, CNY 39.00'],
  ['￥59起批量2件', 'CNY 59.00'],
  ['¥39.90件', 'CNY 39.90'],
  ['¥68小时起', 'CNY 68.00'],
  ['¥128天无忧', 'CNY 128.00'],
  ['¥199折算', 'CNY 199.00'],
  ['￥5天猫红包', 'CNY 5.00 discount'],
  ['￥ 8.27', 'CNY 8.27'],
  ['￥\u00a08.27', 'CNY 8.27'],
  ['￥８．２７', 'CNY 8.27'],
  ['￥１２００', 'CNY 1200.00'],
  ['¥\u200b12.50\u200e', 'CNY 12.50'],
  ['12.50\u3000元', 'CNY 12.50'],
  ['12.50\t元', 'CNY 12.50'],
  ['￥1,234.50', 'CNY 1234.50'],
  ['￥12,345,678.90', 'CNY 12345678.90'],
  ['￥1,299', 'CNY 1299.00'],
  ['￥28.5', 'CNY 28.50'],
  ['￥0.01', 'CNY 0.01'],
  ['￥605.4起', 'CNY 605.40 from'],
  ['立即购买折后￥605.4起', 'CNY 605.40 afterCoupon from'],
  ['超级88￥3119起', 'CNY 3119.00 from'],
  ['￥3188.55优惠前￥3799', 'CNY 3188.55, CNY 3799.00 original'],
  ['支付宝¥8.27', 'CNY 8.27'],
  ['快递￥6.00', 'CNY 6.00 shipping'],
  ['快递 ￥6.00', 'CNY 6.00 shipping'],
  ['￥0.25购买', 'CNY 0.25'],
  ['运费险￥0.25购买', 'CNY 0.25'],
  ['退换货可赔付11元', 'CNY 11.00 discount'],
  ['确认收货前退货可赔付10元 1.10元', 'CNY 10.00 discount, CNY 1.10'],
  ['已省188元:秋季新品', 'CNY 188.00 discount'],
  ['秋季新品：省188.00元', 'CNY 188.00 discount'],
  ['官方立减12%省47元', 'CNY 47.00 discount'],
  ['淘金币已抵0.57元', 'CNY 0.57 discount'],
  ['平台礼金补贴1元', 'CNY 1.00 discount'],
  ['¥1专属平台礼金', 'CNY 1.00 discount'],
  ['促销价 ¥39.90', 'CNY 39.90 promotional'],
  ['原价¥59.00', 'CNY 59.00 original'],
  ['划线价￥59', 'CNY 59.00 original'],
  ['实付款￥194.28', 'CNY 194.28 paid'],
  ['实付款：194.28元', 'CNY 194.28 paid'],
  ['应付：￥194.28', 'CNY 194.28 total'],
  ['合计: ¥194.28', 'CNY 194.28 total'],
  ['已选3件商品合计：￥155.60', 'CNY 155.60 total'],
  ['商品总价￥88.00', 'CNY 88.00 subtotal'],
  ['小計：￥88.00', 'CNY 88.00 subtotal'],
  ['退款金额：￥23.50', 'CNY 23.50 refunded'],
  ['退款：￥23.50', 'CNY 23.50 refunded'],
  ['退款成功 支付宝￥23.50', 'CNY 23.50 refunded'],
  ['退款金额（元）：￥23.50', 'CNY 23.50 refunded'],
  ['极速退款 ￥23.50', 'CNY 23.50'],
  ['退款 ￥23.50', 'CNY 23.50'],
  ['申请退款￥23.50', 'CNY 23.50'],
  ['申请退款金额：￥23.50', 'CNY 23.50'],
  ['申請退款金額：￥23.50', 'CNY 23.50'],
  ['未发货秒退款 ￥23.50', 'CNY 23.50'],
  ['￥8.27 退款成功 门帘 蓝色 ￥39.00', 'CNY 8.27, CNY 39.00'],
  ['退款成功 支付寶￥23.50', 'CNY 23.50 refunded'],
  ['单价 实付款 交易操作 门帘 ￥39.00', 'CNY 39.00'],
  ['实付款（含运费）：￥39.00', 'CNY 39.00 paid'],
  ['合计 共三件宝贝，请仔细核对：￥39.00', 'CNY 39.00'],
  ['减压解压捏捏乐创意玩具小礼品￥39.00', 'CNY 39.00'],
  // The last word says it, not more than ten characters away, and one in front before one behind.
  ['原价一二三四五六七八九十￥59', 'CNY 59.00 original'],
  ['原价一二三四五六七八九十百￥59', 'CNY 59.00'],
  ['优惠明细 合计：￥155.60', 'CNY 155.60 total'],
  ['￥155.60合计', 'CNY 155.60 total'],
  ['定金￥50 尾款', 'CNY 50.00 deposit'],
  ['已退款23.5元', 'CNY 23.50 refunded'],
  ['定金￥50', 'CNY 50.00 deposit'],
  ['订金 ¥50.00', 'CNY 50.00 deposit'],
  ['尾款￥249.00', 'CNY 249.00 balance'],
  ['定金￥50 尾款￥249', 'CNY 50.00 deposit, CNY 249.00 balance'],
  ['定金¥50可抵¥100', 'CNY 50.00 deposit, CNY 100.00 discount'],
  ['运费￥12.00', 'CNY 12.00 shipping'],
  ['运费：12元', 'CNY 12.00 shipping'],
  ['￥12.90包邮', 'CNY 12.90'],
  ['￥12.90 包邮', 'CNY 12.90'],
  ['9.9元包邮', 'CNY 9.90'],
  ['￥25.00(含运费)', 'CNY 25.00'],
  ['-￥23.00', 'CNY -23.00'],
  ['−￥23.00', 'CNY -23.00'],
  ['－￥23.00', 'CNY -23.00'],
  ['￥-23.00', 'CNY -23.00'],
  ['- ￥23.00', 'CNY -23.00'],
  ['优惠：-5元', 'CNY -5.00 discount'],
  ['优惠-5元', 'CNY -5.00 discount'],
  ['红包：- ￥5.00', 'CNY -5.00 discount'],
  ['¥149.00-¥159.00', 'CNY 149.00..159.00'],
  ['¥149.00 - ¥159.00', 'CNY 149.00..159.00'],
  ['¥149~159', 'CNY 149.00..159.00'],
  ['¥149～¥159', 'CNY 149.00..159.00'],
  ['¥149–159', 'CNY 149.00..159.00'],
  ['¥149至¥159', 'CNY 149.00..159.00'],
  ['¥149 到 ¥159', 'CNY 149.00..159.00'],
  ['0-66元', 'CNY 0.00..66.00'],
  ['66-385元', 'CNY 66.00..385.00'],
  ['100元-200元', 'CNY 100.00..200.00'],
  ['100至200元', 'CNY 100.00..200.00'],
  ['385元以上', 'CNY 385.00 from'],
  ['100元以下', 'CNY 100.00 upTo'],
  ['1.2万元', 'CNY 12000.00 rounded'],
  ['¥1.06万', 'CNY 10600.00 rounded'],
  ['¥1.234万', 'CNY 12340.00 rounded'],
  ['3千元', 'CNY 3000.00 rounded'],
  ['￥1.5亿', 'CNY 150000000.00 rounded'],
  ['￥1.5億', 'CNY 150000000.00 rounded'],
  ['¥1.5万•包邮', 'CNY 15000.00 rounded'],
  ['1千-2000元', 'CNY 1000.00..2000.00'],
  ['1万-2万元', 'CNY 10000.00..20000.00 rounded'],
  ['¥99/件', 'CNY 99.00 /件'],
  ['¥12.80/500g', 'CNY 12.80 /500g'],
  ['5元/斤', 'CNY 5.00 /斤'],
  ['¥5.5每斤', 'CNY 5.50 /斤'],
  ['¥125.00/期', 'CNY 125.00 /期'],
  ['￥8.33×12期', 'CNY 8.33 /期'],
  ['￥8.33 x 12期', 'CNY 8.33 /期'],
  ['分12期 ¥8.33起', 'CNY 8.33 from'],
  ['¥12.50×3', 'CNY 12.50 each'],
  ['¥12.50 × 3', 'CNY 12.50 each'],
  ['3×¥12.50', 'CNY 12.50'],
  ['2 x ￥12.50', 'CNY 12.50'],
  ['12.50元 x 2', 'CNY 12.50 each'],
  ['共2件 合计￥25.00', 'CNY 25.00 total'],
  ['满2.01减2', 'CNY 2.01 threshold, CNY 2.00 discount'],
  ['满300减40', 'CNY 300.00 threshold, CNY 40.00 discount'],
  ['每满300元减40元', 'CNY 300.00 threshold, CNY 40.00 discount'],
  ['满￥300减￥40', 'CNY 300.00 threshold, CNY 40.00 discount'],
  ['满2件减20元', 'CNY 20.00 discount'],
  ['5元券', 'CNY 5.00 discount'],
  ['10元红包', 'CNY 10.00 discount'],
  ['RMB 100.00', 'CNY 100.00'],
  ['RMB 100', 'CNY 100.00'],
  ['1,234元', 'CNY 1234.00'],
  ['1.2萬元', 'CNY 12000.00 rounded'],
  ['人民币100元', 'CNY 100.00'],
  ['CN¥12.50', 'CNY 12.50'],
  ['CNY 12.50', 'CNY 12.50'],
  ['50块钱', 'CNY 50.00'],
  ['￥12元', 'CNY 12.00'],
  ['￥12。', 'CNY 12.00'],
  ['￥12，共3件', 'CNY 12.00'],
  ['[￥12.00]', 'CNY 12.00'],
])('%s', (text, expected) => {
  expect(readShape(text)).toBe(expected)
})

describe('what the page reader knows', () => {
  test('in which parts an amount begins and ends', () => {
    expect(readAmounts(partsOf('合计|￥|8|.|2|x2')).amounts).toMatchObject([{ first: 1, last: 4 }])
    expect(readAmounts(partsOf('￥|12|.|5|^~￥15')).amounts).toMatchObject([{ last: 3 }, { first: 4, last: 4 }])
  })

  test('nought with a minus is nought', () => {
    expect(readAmounts(partsOf('-￥0.00')).amounts[0]?.money.minor).toBe(0)
  })

  test.each([
    ['单位：美元', true],
    ['价格（日圓）', true],
    ['JPY', true],
    ['单位：元', false],
    ['人民币', false],
  ])('words of another currency: %s, %s', (words, isForeign) => {
    expect(readAmounts.isForeign(words)).toBe(isForeign)
  })

  test('what is read is not unreadable', () => {
    for (const shape of ['￥12', '￥|12|.|50', '12元', 'HK$5.00', '¥149-159'])
      expect(readAll(partsOf(shape)).unreadable, shape).toBe(false)
  })

  test('a place that holds one price and no sign', () => {
    expect(readShape('|1299|.|50', { only: 'CNY' })).toBe('CNY 1299.50')
    expect(readShape('149.00 - 159.00', { only: 'CNY' })).toBe('CNY 149.00..159.00')
    expect(readShape('合计|25', { only: 'CNY' })).toBe('CNY 25.00 total')
    for (const shape of ['$12.50', '12 USD', '12 分']) expect(readShape(shape, { only: 'CNY' }), shape).toBe('')
    for (const shape of ['24期', '2件', '12%', 'HK$5.00|12', '1|2人', '12 34', '7天'])
      expect(readShape(shape, { only: 'CNY' }), shape).not.toContain('CNY')
  })
})
