import { describe, expect, test } from 'vitest'
import { firstTab, hashOf, placeIn } from '../../entrypoints/popup/first-tab.ts'
import { tabs } from '../../features/feature.ts'
import { asking, type TabReport } from '../../services/tab-report.ts'

const order = '5190000000000000001'
const on = (page: string, more: Partial<TabReport> = {}): TabReport => ({ ...asking, state: 'here', page, ...more })

describe('where the popup opens', () => {
  test.each<[string, TabReport, boolean, object]>([
    ['the order a page is about', on('order-detail', { order }), false, { tab: 'orders', target: order }],
    ['an order list', on('order-list'), false, { tab: 'orders' }],
    ['check-out', on('checkout'), true, { tab: 'checklists', target: 'checkout' }],
    ['the cashier', on('alipay-cashier'), false, { tab: 'checklists', target: 'alipay-cashier' }],
    ['an item page', on('item'), false, { tab: 'lookup' }],
    ['an item page, something due', on('item'), true, { tab: 'orders' }],
    ['elsewhere', asking, false, { tab: 'lookup' }],
    ['elsewhere, something due', asking, true, { tab: 'orders' }],
  ])('%s', (_, report, hasDue, place) => {
    expect(firstTab(report, hasDue, tabs)).toEqual(place)
  })

  test('tabs that are not there are passed over', () => {
    expect(firstTab(on('checkout'), false, ['orders', 'settings'])).toEqual({ tab: 'orders' })
    expect(firstTab(on('order-detail', { order }), true, ['settings'])).toEqual({ tab: 'settings' })
  })
})

describe('the place in an address', () => {
  test.each([
    ['', undefined],
    ['#', undefined],
    ['#nowhere', undefined],
    ['#money', { tab: 'money' }],
    ['#money/', { tab: 'money' }],
    [`#orders/${order}`, { tab: 'orders', target: order }],
    ['#lookup/%E5%8F%91%E8%B4%A7', { tab: 'lookup', target: '发货' }],
    ['#lookup/发货', { tab: 'lookup', target: '发货' }],
    ['#lookup/a%2Fb/c', { tab: 'lookup', target: 'a/b/c' }],
    ['#lookup/%E5', { tab: 'lookup' }],
  ])('%s', (hash, place) => {
    expect(placeIn(hash, tabs)).toEqual(place)
  })

  test('is the one that was written', () => {
    for (const target of ['等待卖家发货', 'a/b?c#d%', order]) {
      expect(placeIn(hashOf({ tab: 'lookup', target }), tabs)).toEqual({ tab: 'lookup', target })
    }
  })
})
