/** Lines as parcels, orders and shops print them, that were said in another meaning before. */
import { expect, test } from 'vitest'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const { gloss } = makeReader('en')

test.each([
  // Who has the parcel, and where it is.
  ['logistics', '已签收，签收人是：本人', 'Signed for by recipient'],
  ['logistics', '已签收，签收人是：虚构人', 'Signed for by 虚构人'],
  ['logistics', '门卫代收', 'Taken in by the doorman'],
  ['logistics', '物业代收', 'Taken in by the property office'],
  ['logistics', '已为您代收', 'Taken in for you'],
  ['logistics', '已放入快递柜或驿站', 'In a parcel locker or at a pick-up point'],
  ['logistics', '快件取出', 'Taken out of the locker or pick-up point'],
  ['logistics', '驿站', 'Pick-up point'],
  ['logistics', '联系驿站', 'Contact the pick-up point'],
  // What is not said is not added.
  ['logistics', '快件正在派送中', 'Out for delivery'],
  ['logistics', '包裹已到驿站', 'At the pick-up point'],
  ['logistics', '已到达目的地', 'Reached its destination'],
  // A courier is no place to ship from.
  ['logistics', '包裹将由中通快递配送', 'Delivered by ZTO Express'],
  ['logistics', '取件码已更新：1-2-3456', 'New pick-up code: 1-2-3456'],
  // Nothing is paid yet where one checks out.
  ['checkout', '合计实付', 'Total to pay'],
  ['search', '我买过的宝贝', 'Items you bought before'],
  ['search', '券满199减20', 'Coupon: 20 off 199+'],
  ['search', '实时热销榜第3名', 'No. 3 best-seller right now'],
  ['search', '比全网低5元', '¥5 cheaper than elsewhere'],
  ['item', '可再享：领消费券后的￥337.22', 'Available: ¥337.22 after collecting the voucher'],
  ['refund', '退款多久到账', 'When does the refund arrive?'],
])('%s: %s', (page, text, translation) => {
  expect(gloss(text, page).translation).toBe(translation)
})
