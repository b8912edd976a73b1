/** Words with a date or a countdown that are no deadline of an order, or that do not say when it is. */
import { expect, test } from 'vitest'
import { parseDeadline } from '../../core/orders/printed.ts'
import { fold } from './order-fold.ts'

const seenAt = Date.parse('2026-11-07T21:43:00+08:00')

test.each([
  '11月6日签收，请尽快确认收货',
  '已于11月6日 10:00发货，预计送达',
  '快递已于11月6日送达',
  '系统已于11月6日 10:00自动确认收货',
  '预计明天发货',
  '预计11月8日发货',
  '请在11月28日 下午3:00前付款',
  '请在11月28日 上午9:00前付款',
  '11月29日晚8点截止付尾款',
  '11月29日下午三点前付款',
  '11月28日 下午3:00至11月29日 23:59前付款',
  '11月29日 23:59前发货（美东时间）',
  '请在23:59前付款（美东时间）',
  '11月29日 21:00 GMT前付款',
  '11月29日 21:00 (PST)前付款',
  '11月29日 21:00 UTC+0前付款',
  '11月29日 9:00 PM前付款',
  '红包还剩1天3时失效，请尽快付款',
  '紅包還剩1天3時失效，請儘快付款',
  '会员剩余20天',
  '會員剩餘20天',
  '運費險剩餘3天',
  '优惠券还剩2天过期',
  '距活动结束仅剩1天3时 付款',
  '距活動結束僅剩1天3時 付款',
  '还剩2天21小时自动确认收货（已暂停）',
  '還剩2天21小時自動確認收貨（已暫停）',
])('%s', (words) => {
  expect(parseDeadline(words, fold, { seenAt })).toBeUndefined()
})
