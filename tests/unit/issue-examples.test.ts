import { Converter } from 'opencc-js'
import { describe, expect, test, vi } from 'vitest'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = sourceOfRepository()
const reader = makeReader('en', source)
const gloss = (text: string, page = 'any') => reader.gloss(text, page)

test.each([
  ['还剩3天12小时', '3 days 12 hours left'],
  ['还剩1天1小时', '1 day 1 hour left'],
  ['还剩23:59:59', '23:59:59 left'],
  ['剩余 23:59:59', '23:59:59 left'],
  ['剩餘 00:09:05', '00:09:05 left'],
  ['还剩2天23:59:59', '2 days 23:59:59 left'],
  // Two numbers may be a time of day as well: the words hold for both.
  ['23:59:59后自动关闭', 'Closes itself after 23:59:59'],
  ['23:59:59後自動關閉', 'Closes itself after 23:59:59'],
  ['23:59后自动关闭', 'Closes itself after 23:59'],
  ['还剩 23:59:59 自动确认收货', 'Confirms itself in 23:59:59'],
  ['共2件商品', '2 items'],
  ['共1件商品', '1 item'],
  ['满200减30', '30 off 200+'],
  ['已售1000+', '1000+ sold'],
  ['已售1.2万+', '12,000+ sold'],
  ['第2件5折', '2nd item 50% off'],
  ['满3件打8折', '20% off when you buy 3'],
  ['95折', '5% off'],
  ['低至3折', 'Up to 70% off'],
  ['官方集运9折', 'Official consolidation 10% off'],
  ['0折', null],
  ['120折', null],
  ['今晚8点', 'Tonight 20:00 (China time)'],
  ['明天10点半', 'Tomorrow 10:30 (China time)'],
  ['11月10日晚8点开抢', 'Starts Nov 10, 20:00 (China time)'],
  ['券后¥12.00-¥24.00', 'After coupon ¥12.00-¥24.00'],
  ['最晚后天送达', 'Arrives the day after tomorrow at the latest'],
  ['最晚11月8日送达', 'Arrives by Nov 8 at the latest (China time)'],
  ['待退款', 'Awaiting refund'],
  ['卖家拒绝退款，等待买家处理', 'Seller refused the refund, waiting for you'],
  ['卖家拒绝退款', 'Seller refused the refund'],
  ['定金可抵100元', 'Deposit counts as ¥100'],
  ['定金可抵', 'Deposit counts as'],
  ['利息', 'Interest'],
  ['投诉', 'Complaint'],
  ['18K金', '18K gold'],
  ['925银', '925 silver'],
  ['青少年(10-14岁)', 'Teenagers (10–14 years)'],
  ['9.9元3件', '3 items for ¥9.9'],
  ['上市时间 2026年', 'First sold · 2026'],
  ['2026年上市', 'On the market since 2026'],
  ['服务', 'Service'],
  ['短信', 'Text message'],
  ['发送短信', 'Send a text message'],
  ['个人', null],
  ['18:00前付款，预计明天到达', 'Pay before 18:00 (China time) to get it tomorrow'],
  // What happened and what to do now is one sentence, no list.
  ['交易超时，请稍后再试', 'Timed out; please try again later'],
  ['授权失败，请联系客服', 'Authorisation failed; please contact customer service'],
  ['张三，请稍后再试', null],
  ['未付款成功，请稍后再试', null],
])('%s → %s', (text, said) => {
  expect(gloss(text).translation).toBe(said)
})

describe('the same label however it is printed', () => {
  test.each([
    ['还剩3天12小时', '還剩3天12小時', '还剩３天１２小时', ' 还剩 3 天 12 小时 ', '（还剩3天12小时）'],
    ['共2件商品', '共２件商品', '共 2 件 商品', '【共2件商品】', '共2件商品：'],
    ['满200减30', '滿200減30', '满２００减３０', '满 200 减 30', '「满200减30」'],
    ['已售1000+', '已售１０００＋', '已售 1000+', '已售1000+ '],
    ['18:00前付款，预计明天到达', '18：00前付款,預計明天到達', '１８：００前付款，预计明天到达'],
    ['待付款', '待 付 款', '待　付款', '待\u200b付款', '→ 待付款', '待付款 >', '待付款：', '【待付款】', '「待付款」'],
    ['加入购物车', '加入購物車', '加 入 购 物 车', '加入购物车 →', '(加入购物车)'],
  ])('%s', (plain, ...others) => {
    const { id, translation } = gloss(plain)
    expect(id).not.toBeNull()
    for (const other of others) expect(gloss(other).id, other).toBe(id)
    const words = (text: string | null) => text?.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    for (const other of others) expect(words(gloss(other).translation), other).toBe(words(translation))
  })

  test('a space inside a word', () => {
    expect(gloss('服 务', 'item')).toMatchObject({ id: gloss('服务', 'item').id, translation: expect.any(String) })
    expect(gloss('描 述').translation).not.toBeNull()
  })
})

describe('one word, two meanings', () => {
  test.each(['评价', '評價', ' 评价 '])('%j is what buyers wrote on an item and what to do on an order', (text) => {
    expect(gloss(text, 'item').translation?.trim()).toBe('Reviews')
    expect(gloss(text, 'order-list').translation?.trim()).toBe('Review')
  })
})

describe('brackets, colons and arrows are kept, in the form the reader knows', () => {
  test.each([
    ['【已发货】', /^\[\S.*\]$/],
    ['（已发货）', /^\(\S.*\)$/],
    ['已发货：', /\w: ?$/],
    ['已发货 >', /\w >$/],
    ['→ 已发货', /^→ \w/],
    ['待付款(3)', /\w \(3\)$/],
    ['待付款（３）', /\w \(3\)$/],
    ['1、付款', /^1\. \w/],
  ])('%s → %s', (text, expected) => {
    expect(gloss(text, 'order-list').translation).toMatch(expected)
  })
})

describe('Traditional wordings', () => {
  test.each([
    ['购物车', '購物車'],
    ['支付宝', '支付寶'],
    ['说明', '說明', '説明'],
    ['物流信息', '物流信息', '物流資訊'],
    ['二维码', '二維碼'],
    ['默认地址', '默認地址', '預設地址'],
    ['设置', '設置', '設定'],
    ['搜索', '搜索', '搜尋'],
    ['确认收货', '確認收貨'],
  ])('%s as printed in Hong Kong and Taiwan: %s', (simplified, ...others) => {
    const { id } = gloss(simplified, 'order-list')
    expect(id).not.toBeNull()
    for (const other of others) expect(gloss(other, 'order-list').id, other).toBe(id)
  })

  test.each([
    ['hk', Converter({ from: 'cn', to: 'hk' })],
    ['tw', Converter({ from: 'cn', to: 'tw' })],
    ['twp', Converter({ from: 'cn', to: 'twp' })],
  ])('every wording without slots is found in the variant %s', (_, convert) => {
    const lost: string[] = []
    let moved = 0
    let all = 0
    for (const { zh, on } of source.entries) {
      for (const text of zh.filter((one) => !one.includes('{'))) {
        all++
        const id = gloss(convert(text), on?.[0]).id
        if (id === null) lost.push(convert(text))
        else if (id !== gloss(text, on?.[0]).id) moved++
      }
    }
    expect(lost).toEqual([])
    // A Taiwanese word may be another entry's own word.
    expect(moved / all).toBeLessThan(0.002)
  })
})
