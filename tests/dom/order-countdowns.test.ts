/** What a countdown of an order list runs to: by its own words, by the status, and by the words above it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { orderId } from '../unit/order-data.ts'
import { readPage } from './read-sample.ts'

const seenAt = Date.UTC(2026, 10, 22, 4)
const listUrl = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'

beforeEach(() => void vi.useFakeTimers({ now: seenAt, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe('a countdown beside a status', () => {
  const read = (status: string, ...countdowns: string[]) => readUnder('', status, ...countdowns)
  const readUnder = async (heading: string, status: string, ...countdowns: string[]) => {
    const title = heading && `<div class="labelTitle--x">${heading}</div>`
    const labels = countdowns.map((words) => `<a>${title}<div class="labelSubTitle--x">${words}</div></a>`).join('')
    const spots = `<a><div class="labelTitle--x">退款成功</div></a>${labels}`
    const [facts] = await readPage(
      `<html><head></head><body><div id="shopOrderContainer_${orderId}"><span class="shopInfoOrderId--x">订单号: ${orderId}</span>
        <span class="shopInfoStatus--x">${status}</span>${spots}</div></body></html>`,
      listUrl,
      seenAt,
    )
    return Object.entries(facts?.deadlines ?? {}).map(([kind, one]) => [kind, one.remainingMs])
  }
  const [hour, day] = [3_600_000, 86_400_000]

  test.each([
    ['卖家已发货', '还剩2天3时', 'confirm-receipt'],
    ['卖家已发货', '您还有2天3时', 'confirm-receipt'],
    ['賣家已發貨', '還剩2天3時', 'confirm-receipt'],
    ['等待买家付款', '剩余时间：2天3小时', 'pay'],
    ['卖家已发货', '还剩2<b style="display:none">9</b>天3时', 'confirm-receipt'],
    ['卖家已发货', '还剩2<b style="visibility:hidden">9</b>天3时', 'confirm-receipt'],
  ])('%s, %s: %s', async (status, words, kind) => {
    expect(await read(status, words)).toEqual([[kind, 2 * day + 3 * hour]])
  })

  test.each([
    ['卖家已发货', '会员剩余20天'],
    ['卖家已发货', '优惠券还剩2天过期'],
    ['卖家已发货', '运费险剩余3天'],
    ['卖家已发货', '48小时后自动退款'],
    ['卖家已发货', '剩余2天可申请延长收货'],
    ['卖家已发货', '还剩2天21小时（已暂停）'],
    ['卖家已发货', '礼品卡还剩3天'],
    ['賣家已發貨', '運費險剩餘3天'],
    ['卖家已发货', '11月27日签收，请尽快确认收货'],
    ['等待买家付款', '店铺红包 剩余6天23时'],
    ['等待买家付款', '红包还剩1天3时失效，请尽快付款'],
    ['等待买家付款', '聚划算还剩1天2时结束'],
    ['等待买家付款', '距活动结束仅剩1天3时 付款'],
  ])('%s, %s: none', async (status, words) => {
    expect(await read(status, words)).toEqual([])
  })

  test.each([
    ['退款中', '卖家已发货'],
    ['待取件', '卖家已发货'],
    ['已入库', '卖家已发货'],
    ['预售', '等待买家付款'],
    ['派送中', '等待买家付款'],
    ['神秘标签', '卖家已发货'],
  ])('bare under %s, %s: none', async (heading, status) => {
    expect(await readUnder(heading, status, '还剩2天3时')).toEqual([])
  })

  test('under words that say what ends, where the parcel is, or what the status says, it is the order’s; so is one with its own', async () => {
    const left = 2 * day + 3 * hour
    for (const heading of ['派送中', '已签收', '待收货'])
      expect(await readUnder(heading, '卖家已发货', '还剩2天3时')).toEqual([['confirm-receipt', left]])
    expect(await readUnder('待付款', '等待买家付款', '还剩2天3时')).toEqual([['pay', left]])
    expect(await readUnder('待取件', '卖家已发货', '还剩2天3时自动确认收货')).toEqual([['confirm-receipt', left]])
    expect(await readUnder('自动确认收货', '卖家已发货', '还剩2天3时')).toEqual([['confirm-receipt', left]])
    expect(await readUnder('距离付款截止', '等待买家付款', '还剩2天3时')).toEqual([['pay', left]])
  })

  test('two that differ are none; two of one moment are one', async () => {
    expect(await read('卖家已发货', '还剩2天3时', '还剩9天3时', '还剩2天3时')).toEqual([])
    expect(await read('卖家已发货', '还剩2天3时', '还剩2天')).toEqual([['confirm-receipt', 2 * day + 3 * hour]])
  })
})
