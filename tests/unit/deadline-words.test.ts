/** What a countdown or a date runs to: only the words joined to it say it. */
import { describe, expect, test } from 'vitest'
import { deadlinesFor } from '../../core/deadlines/deadlines-for.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import {
  deadlineKindOfRefund,
  deadlineKindOfTrade,
  deadlinesOfWords,
  parseDeadline,
} from '../../core/orders/printed.ts'
import { day, orderOf, rules } from './order-facts.ts'
import { fold } from './order-fold.ts'

const seenAt = Date.parse('2026-11-29T20:00:00+08:00')
const kind = (words: string) => parseDeadline(words, fold, { seenAt })?.kind

describe('words joined to the time', () => {
  test.each([
    ['还剩7天13时25分自动确认收货', 'confirm-receipt'],
    ['還剩7天13時25分自動確認收貨', 'confirm-receipt'],
    ['您还有 7天13小时25分39秒 来完成宝贝 的“确认收货”操作', 'confirm-receipt'],
    ['您还有 7 天 13 小时 ;来确认收货,超时订单自动确认收货', 'confirm-receipt'],
    ['2天3小时后将自动确认收货', 'confirm-receipt'],
    ['距离自动确认收货还剩2天3小时', 'confirm-receipt'],
    ['离系统自动确认收货还剩2天3小时', 'confirm-receipt'],
    ['包裹已签收，还剩3天自动确认收货', 'confirm-receipt'],
    ['将于12月10日 15:34自动确认收货', 'confirm-receipt'],
    ['请在23:59前付款，逾期订单将自动关闭', 'pay'],
    ['剩余付款时间：23小时59分', 'pay'],
    ['等待买家付款，还剩23小时59分', 'pay'],
    ['还剩23:59:59付款', 'pay'],
    ['12月08日 03:46前发货', 'ship'],
    ['发货时间：12月08日 03:46前发货', 'ship'],
    ['卖家承诺12月1日前发货', 'ship'],
    ['商家承诺12月1日前发货，晚发必赔', 'ship'],
    ['剩余发货时间：1天3小时', 'ship'],
    ['运输中预计今天送达', 'arrival'],
    ['付款后48小时内发货，预计12月3日送达', 'arrival'],
    ['请在12月1日 23:59前付尾款', 'pay-balance'],
    ['距付尾款结束还剩2天3小时', 'pay-balance'],
    ['等待卖家确认收货，还剩9天9时', 'seller-confirms-return'],
  ])('%s: %s', (words, expected) => {
    expect(kind(words)).toBe(expected)
  })

  test.each([
    '还剩3天免费存放，请尽快取件确认收货',
    '還剩3天免費存放，請儘快取件確認收貨',
    '请尽快确认收货，还剩3天免费存放',
    '还剩3天确认收货可返现',
    '距付尾款还剩2天3小时',
    '距离付尾款还剩2天3小时',
    '尾款支付倒计时2天03:04:05',
    '尾款支付还剩2天3小时',
    '退款申请将于11月30日 12:00自动关闭',
    '还剩23:59:59自动关闭',
    '包裹已到达菜鸟驿站，剩余2天免费保管',
    '您的包裹已签收，还剩6天可申请退货',
    '包裹已到达驿站，请在11月30日 20:00前签收',
    '还剩2天送达驿站',
    '卖家超时未发货，还剩1天自动赔付',
    '卖家承诺12月1日前发货，已超时',
    '换货商品12月1日前发货',
    '赠品12月1日前发货',
    '12月1日前发货的订单',
    '距离发货还剩2天3小时',
    '还剩2天23时，可申请退款',
    '付款成功，还剩2天3小时',
  ])('%s says nothing of what ends', (words) => {
    expect(kind(words)).toBeUndefined()
  })
})

describe('the status of an order', () => {
  test.each([
    '还剩23:59:59自动关闭',
    '剩余13小时25分自动关闭',
    '23:59:59后订单将自动关闭',
    '交易将于11月30日 12:00自动关闭',
    '剩余时间：2天3小时',
  ])('while it waits for payment, %s is the time to pay, and nothing else', (words) => {
    expect(deadlineKindOfTrade('WAIT_BUYER_PAY', words, fold)).toBe('pay')
    expect(deadlineKindOfTrade('WAIT_BUYER_CONFIRM_GOODS', words.replace('剩余时间', '交易关闭'), fold)).toBeUndefined()
    expect(deadlineKindOfTrade('unknown', words, fold)).toBeUndefined()
  })

  test.each([
    '退款申请将于11月30日 12:00自动关闭',
    '还剩3天免费存放，请尽快取件确认收货',
    '您的包裹已签收，还剩6天可申请退货',
  ])('%s is in no status what it waits for', (words) => {
    for (const status of ['WAIT_BUYER_PAY', 'WAIT_BUYER_CONFIRM_GOODS'] as const) {
      expect(deadlineKindOfTrade(status, words, fold)).toBeUndefined()
    }
  })
})

describe('the state of a refund', () => {
  test.each([
    ['WAIT_BUYER_RETURN_GOODS', '您还有 6天23小时 来退货，超时未处理退款申请将自动关闭', 'buyer-returns-goods'],
    ['WAIT_BUYER_RETURN_GOODS', '您還有 6天23小時 來退貨，超時未處理退款申請將自動關閉', 'buyer-returns-goods'],
    ['WAIT_BUYER_RETURN_GOODS', '还剩2天3时', 'buyer-returns-goods'],
    ['WAIT_SELLER_AGREE', '卖家还有1天3小时处理，如超时未处理将自动退款', 'seller-answers-refund'],
    ['WAIT_SELLER_AGREE', '如果商家未处理，还剩1天3小时自动退款', 'seller-answers-refund'],
    ['SELLER_REFUSE_BUYER', '您还有5天2时来修改申请，超时未处理退款申请将自动关闭', 'buyer-answers-refusal'],
    ['WAIT_SELLER_CONFIRM_GOODS', '还剩9天3时，逾期未确认将自动退款', 'seller-confirms-return'],
  ] as const)('%s, %s', (status, words, expected) => {
    expect(deadlineKindOfRefund(status, words, fold)).toBe(expected)
  })

  test.each([
    ['WAIT_SELLER_AGREE', '还剩1天3小时可申请客服介入'],
    ['WAIT_BUYER_RETURN_GOODS', '上门取件 还剩2天3小时可预约'],
    ['WAIT_BUYER_RETURN_GOODS', '退货宝还剩2天3小时'],
    ['WAIT_BUYER_RETURN_GOODS', '退貨寶還剩2天3小時'],
    ['WAIT_BUYER_RETURN_GOODS', '还剩2天3小时自动退款'],
    ['WAIT_SELLER_CONFIRM_GOODS', '您还有2天3小时来退货'],
    ['REFUNDING', '还剩2天3小时'],
    ['SUCCESS', '还剩2天3小时'],
  ] as const)('%s, %s: none', (status, words) => {
    expect(deadlineKindOfRefund(status, words, fold)).toBeUndefined()
  })
})

describe('an extended time to confirm receipt', () => {
  const order = (words: string): OrderFacts =>
    orderOf('WAIT_BUYER_CONFIRM_GOODS', {
      seenAt,
      times: { shippedAt: seenAt - 8 * day },
      deadlines: deadlinesOfWords([words], fold, { seenAt }) ?? {},
    })
  const kinds = (facts: OrderFacts) => deadlinesFor(facts, rules, seenAt).map((one) => one.kind)

  test('without extension there is an estimate', () => {
    expect(kinds(order('请确认收到货物'))).toEqual(expect.arrayContaining(['confirm-receipt', 'extend-receipt']))
  })

  test.each([
    '您已延长收货时间3天',
    '您已延長收貨時間3天',
    '您已延长收货，预计12月10日自动确认',
    '已延长收货，还剩5天',
    '收货时间已延长3天',
    '卖家已为您延长收货时间',
  ])('%s: none, and nothing more to extend', (words) => {
    const facts = order(words)
    expect(kinds(facts)).not.toContain('confirm-receipt')
    expect(kinds(facts)).not.toContain('extend-receipt')
  })

  test.each(['如未收到货，您可以延长收货时间', '发货时间已延长3天', '剩余2天可申请延长收货'])(
    '%s: none yet',
    (words) => {
      expect(kind(words)).toBeUndefined()
    },
  )

  test('a printed end holds, in the same words or beside them', () => {
    expect(kinds(order('已延长收货，还剩5天自动确认收货'))).toContain('confirm-receipt')
    const both = ['您已延长收货时间3天', '还剩5天自动确认收货', '您已延长收货时间3天']
    expect(deadlinesOfWords(both, fold, { seenAt })).toMatchObject({ 'confirm-receipt': { remainingMs: 5 * day } })
  })
})
