/** With the whole vocabulary: a word before or behind a slot that turns a status round, and words cut in the wrong place. */
import { describe, expect, test } from 'vitest'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const source = sourceOfRepository()
const { gloss } = makeReader('en', source)
const said = (text: string, page: string) => gloss(text, page).translation

describe('where a parcel has not been', () => {
  test.each([
    ['快件到达杭州前', null],
    ['快件离开上海前', null],
    ['快件到达北京前请勿签收', null],
    ['快件已到达目的地但未签收', null],
    ['快件已送达菜鸟驿站未成功', null],
    ['快件发往上海途中遗失', null],
    ['快件到达杭州未果', null],
    ['包裹已到达海关被扣', null],
    ['包裹已离开上海后返回', null],
    ['已签收，签收人：退件', null],
    ['快件已由本人拒绝代收', null],
    ['快件到达虚构市但滞留', null],
    ['快件离开虚构市之前', null],
    ['快件已到达虚构市被扣押', null],
    ['快件到达虚构市未', null],
    ['快件到达中', null],
    ['明天进行揽件扫描', null],
    ['将进行揽件扫描', null],
    ['3天内进行揽件扫描', null],
    ['请凭取件码1-2-3456到菜鸟驿站取件', 'Pick-up code 1-2-3456, at Cainiao pick-up point'],
    // Said before, and still.
    ['快件到达杭州', 'Arrived at Hangzhou'],
    ['快件到达汉中', 'Arrived at 汉中'],
    ['快件已送达门口', 'Left at the door'],
    ['将乐县已签收', 'Signed for: 将乐县'],
    ['快件发往上海途中', 'On the way to 上海途中'],
    ['快件已到达退件中心', 'Arrived at 退件中心'],
    ['快件已存放至家门前', 'Parcel left at 家门前'],
    ['下一站未知', 'Next stop Unknown'],
    ['未来科技城已签收', 'Signed for: 未来科技城'],
    ['快件已由驿站代收', 'Kept for you at the pick-up point'],
    ['请凭取件码1-2-3456取件', 'Pick-up code: 1-2-3456'],
  ])('%s → %j', (text, translation) => {
    expect(said(text, 'logistics')).toBe(translation)
  })
})

describe('who signed', () => {
  test.each([
    ['已签收，签收人：北京', 'Signed for by 北京'],
    ['已签收，签收人：退款', 'Signed for by 退款'],
    ['签收人：北京', 'Signed by: 北京'],
    ['已妥投，签收人：小满', 'Delivered, signed for by 小满'],
    // These are nobody's names.
    ['签收人：前台', 'Left at the front desk'],
    ['签收人：家人', 'Signed for by somebody else'],
    ['签收人：邻居', 'Signed for by somebody else'],
    ['签收人：菜鸟驿站', 'Left at pick-up point'],
    ['签收人：快递柜', 'Left in a parcel locker'],
    ['已签收，签收人：前台', 'Left at the front desk'],
    ['已签收，签收人：菜鸟驿站', 'Left at pick-up point'],
    ['签收人：本人', 'Signed for by recipient'],
    ['客户签收人:本人已签收', 'Delivered, signed for by the recipient'],
    [
      '已签收，签收人：本人，感谢使用圆通速递',
      'Delivered, signed for by the recipient. Thank you for using YTO Express',
    ],
    ['已签收，签收人：菜鸟驿站，感谢使用圆通速递', 'Left at pick-up point. Thank you for using YTO Express'],
    ['已签收，签收人：本人', 'Signed for by you'],
  ])('%s → %j', (text, translation) => {
    expect(said(text, 'logistics')).toBe(translation)
  })
})

describe('no, not yet, within', () => {
  test.each([
    ['无需付款', 'No payment needed'],
    ['无需支付', 'No payment needed'],
    ['没有付款', null],
    ['没有确认收货', 'Not confirmed: receipt of goods'],
    ['没有发货', null],
    ['没有取消', null],
    ['没有申请退款成功', null],
    ['您可申请退款完成', null],
    ['没有签收', null],
    ['没有本人签收', null],
    ['没有选择颜色', 'Not chosen: colour'],
    ['没有已付款', null],
    ['没有删除成功', null],
    ['未评价成功', null],
    ['暂不可用', 'Not available for now'],
    ['暂不可退款', null],
    ['免税费', 'Duty-free'],
    ['至少件', null],
    ['2张不可用', '2 cannot be used'],
    ['低于市场价10元', '¥10 below the usual price'],
    ['押金不退', 'Security deposit: not refundable'],
    ['12月1日后自动确认收货', 'Confirms itself after Dec 1 (China time)'],
    ['预计12月1日前送达', 'Expected by Dec 1'],
    ['请在30分钟内完成支付，否则订单将自动取消', 'Pay within 30 minutes, or the order is cancelled'],
    ['请在30分钟内付款，逾期订单将自动关闭', 'Pay within 30 minutes, or the order is cancelled'],
    ['移除无货商品', 'Remove what is out of stock'],
    ['3天内自动退款', 'Refunded automatically within 3 days'],
    ['24小时内自动同意', 'Agreed automatically within 24 hours'],
    ['周一上新', 'New: Monday'],
    ['12月1日起上新', 'New: from Dec 1'],
    ['没有待付款', null],
    ['没有会退款', null],
    // Said before, and still.
    ['没有待付款订单', 'No orders to pay'],
    ['没有待收货的订单', 'No orders: to receive'],
    ['没有正在进行的订单', 'No orders: in progress'],
    ['没有已失效宝贝', null],
    ['没有可开发票的订单', 'No orders: invoice available'],
    ['没有可用的商品', 'None to use: items'],
    ['没有会员', 'No member'],
    ['免密支付成功', 'Password-free payment: done'],
    ['免单失败', 'Order for free: failed'],
    ['3天后自动退款', 'Refunded automatically in 3 days'],
    ['无退款', 'No refund requested'],
    ['没有优惠券', 'No coupons'],
    ['无可用券', 'No coupons you can use'],
    ['没有退款记录', 'No refunds'],
    ['没有物流信息', 'No tracking yet'],
    ['暂不取消', 'Not for now: cancel'],
    ['免运费', 'Free shipping'],
    ['手续费', 'Fee'],
    ['至北京', 'To Beijing'],
    ['付款成功', 'Paid'],
    ['至少2件', null],
  ])('%s → %j', (text, translation) => {
    expect(said(text, 'any')).toBe(translation)
  })
})

describe('how long, when, and how much', () => {
  test.each([
    ['还剩3天失效', 'Expires in 3 days'],
    ['还有3天失效', 'Expires in 3 days'],
    ['还剩3天到期', 'Expires in 3 days'],
    ['距离交易关闭还有3天', 'Closes in 3 days'],
    ['剩余3天发货', '3 days left to ship'],
    ['3天前失效', null],
    ['剩余3天到账', null],
    ['晚上，8点开抢', null],
    ['晚上·8点开抢', null],
    ['今晚，8:00开抢', null],
    ['下午、3点', null],
    ['PST 8:00开抢', null],
    ['低于50元', 'Below ¥50'],
    ['高于50元', 'Above ¥50'],
    ['低于5折', 'More than 50% off'],
    ['高于8折', 'Less than 20% off'],
    ['包邮费', null],
    ['差¥5', null],
    ['95成新', '95% new (estimate)'],
    ['95成新以下', null],
    ['消耗500', 'Uses 500'],
    ['已消耗500', '500 used'],
    ['店铺评分 4.9 分', null],
    ['分', null],
    // Said before, and still.
    ['晚上 8点开抢', 'Starts 20:00 (China time)'],
    ['今晚20:00开抢', 'Starts 20:00 (China time)'],
    ['上午：9:00-12:00', 'Morning: 9:00-12:00'],
    ['差¥5包邮', '¥5 more for free shipping'],
    ['还剩2时5分', '2 hours 5 minutes left'],
  ])('%s → %j', (text, translation) => {
    for (const page of ['item', 'search', 'order-detail']) expect(said(text, page)).toBe(translation)
  })
})

test('before and after a day are not the day itself', () => {
  const wrong = source.entries.flatMap(({ zh, on }) =>
    zh
      .filter((one) => /\{date\}[前后]/.test(one) && !/\{(?!date\})/.test(one))
      .map((one) => `${one} → ${said(one.replace('{date}', '12月1日'), on?.[0] ?? 'any')}`)
      .filter((line) => !(line.includes('前') ? /before|by|until/i : /after|from/i).test(line)),
  )
  expect(wrong).toEqual([])
})

test('within so many days is not after them', () => {
  const wrong = source.entries.flatMap(({ zh, on }) =>
    zh
      .filter((one) => /^[^{}]*\{duration\}内(?!未|没)[^{}后]*$/.test(one))
      .map((one) => `${one} → ${said(one.replace('{duration}', '3天'), on?.[0] ?? 'any')}`)
      .filter((line) => / after 3 days/.test(line)),
  )
  expect(wrong).toEqual([])
})
