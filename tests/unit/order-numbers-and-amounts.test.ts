import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseAmountFen, parseYuanFen } from '../../core/orders/amounts.ts'
import {
  isOrderNumber,
  orderNumberInId,
  orderNumberInUrl,
  parseOrderNumber,
  subOrderNumberInUrl,
} from '../../core/orders/order-number.ts'

const number = '5190000000000012345'

describe('order numbers', () => {
  test.each([
    `订单号: ${number}`,
    `订单号：${number}`,
    `订单号:${number}复制`,
    `訂單號：${number}`,
    `訂單編號 ${number}`,
    `订单编号: ${number} 支付宝交易号: 2026110722000000000000000000`,
    `2026-11-08 订单号: ${number}`,
    '订单号：５１９０００００００００００１２３４５',
  ])('%s', (text) => {
    expect(parseOrderNumber(text)).toBe(number)
  })

  test.each([
    number,
    `运单号: 400000000000000`,
    '快递单号：YT0000000000000',
    '手机号 13800000000',
    '订单号: 13800000000',
    '支付宝交易号: 2026110722000000000000000000',
    '订单号: 2026110722000000000000000000',
    `物流订单号: ${number}`,
    `子订单号: ${number}`,
    '订单号: 519000000000****345',
    `订单号: 0${number}`,
    `订单号: ${number.slice(0, 17)}ABC`,
    `订单号: ${number.slice(0, 17)}-1`,
    `订单号: ${number} 订单号: 5190000000000099999`,
    '订单号',
    '',
  ])('%s holds none', (text) => {
    expect(parseOrderNumber(text)).toBeUndefined()
  })

  test.each([
    [`//buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${number}&route_to=tm1`, number],
    [`https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${number}`, number],
    [`https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${number}#a`, number],
    [`https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${number}&entrance=pc`, number],
    [`https://wuliu.taobao.com/user/order_detail_new.htm?trade_id=${number}&seller_id=2217059899873`, number],
    [`https://www.goofish.com/order-detail?orderId=${number}&role=buyer`, number],
    [`https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=${number}`, undefined],
    [`//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${number}&snapShot=true`, undefined],
    [`https://x.taobao.com/?bizOrderId=${number}&orderId=5190000000000099999`, undefined],
    ['https://item.taobao.com/item.htm?id=911178585754', undefined],
    ['https://x.taobao.com/?bizOrderId=13800000000', undefined],
  ])('%s', (url, expected) => {
    expect(orderNumberInUrl(url)).toBe(expected)
  })

  test('a refund address names the sub-order', () => {
    expect(subOrderNumberInUrl(`//refund2.tmall.com/dispute/detail.htm?disputeType=1&bizOrderId=${number}`)).toBe(
      number,
    )
    expect(subOrderNumberInUrl(`https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=${number}`)).toBeUndefined()
  })

  test.each([
    [`shopOrderContainer_${number}`, number],
    [`mainOrder${number}`, number],
    ['shopOrderContainer_123', undefined],
    [`item_${number}`, undefined],
  ])('the id %s', (id, expected) => {
    expect(orderNumberInId(id)).toBe(expected)
  })

  test('15 to 20 digits, never in the shape of a phone or Alipay number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (length) => {
        expect(isOrderNumber('1'.repeat(length))).toBe(length >= 15 && length <= 20)
      }),
    )
  })
})

describe('amounts', () => {
  test.each([
    ['¥1,234.50', 123450],
    ['￥1234.5', 123450],
    ['￥24', 2400],
    ['￥ 8 . 27'.replaceAll(' ', ''), 827],
    ['￥１２．３０', 1230],
    ['实付款￥194.28', 19428],
    ['(含运费：￥0.00)', 0],
    ['-￥23.00', -2300],
    ['￥-23.00', -2300],
    ['支付宝¥8.27', 827],
    ['优惠前￥28.5', 2850],
    ['99.00 元', 9900],
    ['12元', 1200],
    ['CN¥12', 1200],
    ['¥\u00a01,057.30', 105730],
    ['¥123,456,789.01', 12345678901],
  ])('%s', (text, fen) => {
    expect(parseAmountFen(text)).toBe(fen)
  })

  test.each([
    '47.40',
    '61,83 сом',
    '1 057,30 сом',
    'HK$ 12.00',
    'JP¥1200',
    'US$12',
    '¥1.06万',
    '￥605.4起',
    '149.00 - 159.00',
    '￥149.00-￥159.00',
    '0-66元',
    '385元以上',
    '满2.01减2',
    '￥3188.55优惠前￥3799',
    '超级88￥3119起',
    '￥1,23',
    '￥12.345',
    '￥1.234,50',
    '￥',
    `￥12${'，请查看页面下方的说明'.repeat(30)}`,
    '返积分12点',
    '￥5千',
    '￥5 百',
    '￥5k',
    '约￥12',
    '￥12左右',
    '￥12多',
    '不足￥12',
    '￥12 HK$',
    'US $ ￥12',
    '€ ￥12',
    '￥12%',
    '￥12角',
    '',
  ])('%s is not certain', (text) => {
    expect(parseAmountFen(text)).toBeUndefined()
  })

  test('page data in yuan needs no sign', () => {
    expect(parseYuanFen('47.40')).toBe(4740)
    expect(parseYuanFen('￥0.00')).toBe(0)
    expect(parseYuanFen('-3.5')).toBe(-350)
    for (const wrong of ['61,83', '1.234', 'abc', '', 4740, undefined]) expect(parseYuanFen(wrong)).toBeUndefined()
  })

  test('parse of a printed amount is identity', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), fc.boolean(), (fen, grouped) => {
        const whole = Math.floor(Math.abs(fen) / 100)
        const text = grouped ? whole.toLocaleString('en-US') : String(whole)
        expect(parseAmountFen(`${fen < 0 ? '-' : ''}￥${text}.${String(Math.abs(fen) % 100).padStart(2, '0')}`)).toBe(
          fen,
        )
      }),
    )
  })
})
