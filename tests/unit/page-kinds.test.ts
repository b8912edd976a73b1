import { describe, expect, test } from 'vitest'
import { addressOf, pageAt, siteAt } from '../../page/kinds.ts'
import pages from '../../rules/pages.json' with { type: 'json' }
import type { PageRules } from '../../rules/schema.ts'

const rules = pages as PageRules

const table: Record<string, string[]> = {
  'order-list taobao': [
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm1',
    'https://trade.taobao.com/trade/itemlist/list_bought_items.htm?action=itemlist/BoughtQueryAction&event_submit_do_query=1&tabCode=waitPay',
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?action=itemlist/BoughtQueryAction&event_submit_do_query=1&tabCode=waitConfirm',
    'https://buyertrade.taobao.com/trade/itemlist/list_recyled_items.htm',
  ],
  'order-detail taobao': [
    'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=4999000330495867213',
    'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=4999000733062415900',
    'https://tradearchive.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=1',
    'https://buyertrade.taobao.com/trade/detail/tradeSnap.htm?tradeID=1&snapShot=true',
    'https://trade.taobao.com/trade/confirmGoods.htm?biz_order_id=1',
    'https://trade.taobao.com/trade/buyerDelayConfirmGoodsTime.htm?biz_order_id=1&has_refund=false',
    'https://market.m.taobao.com/app/tp/snapshot-m/pages/entry/index.html?bizOrderId=1',
  ],
  'order-detail tmall': [
    'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4999000877406859257',
    'https://trade.tmall.com/detail/orderDetail.htm?biz_order_id=1',
    'https://trade.tmall.com/order/confirmGoods.htm?biz_order_id=1',
    'https://trade.tmall.com/order/buyer_delay_confirm_goods_time.htm?biz_order_id=1',
  ],
  'refund taobao': [
    'https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=1',
    'https://refund2.taobao.com/dispute/apply.htm?bizOrderId=1',
    'https://refund2.taobao.com/dispute/detail.htm?disputeType=1&bizOrderId=1',
    'https://refund2.taobao.com/dispute/detail.htm?disputeId=1',
    'https://refund2.taobao.com/dispute/buyerDisputeList.htm',
    'https://rights.taobao.com/complaint/buyerList.htm',
    'https://rights.taobao.com/complaint/detail.htm?id=1',
  ],
  'refund tmall': ['https://refund2.tmall.com/dispute/detail.htm?disputeId=1'],
  'logistics taobao': [
    'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=1',
    'https://wuliu.taobao.com/user/order_detail_new.htm?trade_id=1',
    'https://detail.i56.taobao.com/call/queryTrace.do',
    'https://consign.i56.taobao.com/user/consolidation/consolidatedGoods.htm',
  ],
  'item taobao': [
    'https://item.taobao.com/item.htm?id=700000000001',
    'https://item.taobao.com/item.htm?spm=a1z10&id=1&skuId=2',
    'https://world.taobao.com/item/1.htm',
    'https://tw.taobao.com/item/1.htm',
    'https://www.taobao.com/list/item/1.htm',
  ],
  'item tmall': [
    'https://detail.tmall.com/item.htm?id=700000000002',
    'https://chaoshi.detail.tmall.com/item.htm?id=1',
    'https://detail.tmall.hk/hk/item.htm?id=1',
    'https://detail.tmall.hk/item.htm?id=1',
    'https://taiwan.tmall.com/item/1.htm',
    'https://world.tmall.com/item/1.htm',
  ],
  'search taobao': [
    'https://s.taobao.com/search?q=%E5%B8%86%E5%B8%83%E5%8C%85',
    'https://s.taobao.com/search?page=2&q=x',
  ],
  'search tmall': ['https://list.tmall.com/search_product.htm?q=x'],
  'cart taobao': ['https://cart.taobao.com/cart.htm', 'https://world.taobao.com/cart'],
  'cart tmall': ['https://cart.tmall.com/cart/myCart.htm'],
  'checkout taobao': [
    'https://buy.taobao.com/auction/buy_now.jhtml',
    'https://buy.taobao.com/auction/order/confirm_order.htm',
    'https://buy.taobao.com/auction/confirm_order.htm',
  ],
  'checkout tmall': [
    'https://buy.tmall.com/order/confirm_order.htm',
    'https://buy.m.tmall.com/order/confirmOrderWap.htm',
  ],
  'login taobao': ['https://login.taobao.com/member/login.jhtml'],
  'login tmall': ['https://login.tmall.com/'],
  'overseas taobao': ['https://tw.taobao.com/', 'https://world.taobao.com/', 'https://hk.taobao.com/'],
  'xianyu xianyu': [
    'https://www.goofish.com/',
    'https://www.goofish.com/search?q=x',
    'https://www.goofish.com/item?id=1',
    'https://www.goofish.com/bought',
    'https://www.goofish.com/order-detail?orderId=1&role=buyer',
    'https://www.goofish.com/collection',
    'https://www.goofish.com/personal?userId=1',
    'https://www.goofish.com/publish',
  ],
  'messages xianyu': ['https://www.goofish.com/im?itemId=1&peerUserId=2'],
  'messages taobao': ['https://market.m.taobao.com/app/im/chat/index.html'],
  'alipay-cashier alipay': [
    'https://excashier.alipay.com/standard/auth.htm?payOrderId=0000',
    'https://cashierstl.alipay.com/standard/result.htm',
  ],
  'home taobao': ['https://www.taobao.com/', 'https://taobao.com', 'https://www.taobao.com/?spm=a1z09'],
  'home tmall': ['https://www.tmall.com/'],
  'my-taobao taobao': ['https://i.taobao.com/my_taobao.htm'],
  'shop taobao': ['https://shop000000000.taobao.com/', 'https://shop1.taobao.com/category.htm?x=1'],
  'verification taobao': [
    'https://s.taobao.com/_____tmd_____/punish?x5secdata=1',
    'https://h5api.m.taobao.com/h5/mtop.x/1.0/_____tmd_____/punish?action=captcha',
  ],
  'verification xianyu': ['https://www.goofish.com/_____tmd_____/punish'],
  // The address a page was sent from, or sends on to, does not decide.
  'login taobao ': [
    'https://login.taobao.com/member/login.jhtml?redirectURL=https://consign.i56.taobao.com/user/',
    'https://login.taobao.com/member/login.jhtml?redirectURL=https://my.alipay.com/',
    'https://login.taobao.com/member/login.jhtml?redirectURL=https://www.goofish.com/im',
    'https://login.taobao.com/member/login.jhtml?redirectURL=https://detail.tmall.hk/punish',
  ],
  'any taobao': ['https://h5api.m.taobao.com/h5/mtop.taobao.order.queryboughtlistV2/1.0/'],
}
const cases = Object.entries(table).flatMap(([expected, urls]) => urls.map((url) => [url, expected] as const))

test.each(cases)('%s → %s', (url, expected) => {
  expect(`${pageAt(new URL(url), rules).kind} ${siteAt(new URL(url))}`).toBe(expected.trim())
})

test.each([
  ['https://tw.taobao.com/', true],
  ['https://tw.taobao.com/item/1.htm', true],
  ['https://item.taobao.com/item.htm?id=1', false],
  ['https://www.taobao.com/', false],
])('%s belongs to an overseas storefront: %s', (url, isOverseas) => {
  expect(pageAt(new URL(url), rules).isOverseas).toBe(isOverseas)
})

test('there are at least 60 addresses', () => {
  expect(new Set(cases.map(([url]) => url)).size).toBeGreaterThanOrEqual(60)
})

describe('addresses that only look like the family', () => {
  test.each([
    'https://eviltaobao.com/',
    'https://taobao.com.evil.net/',
    'https://buyertrade.taobao.com.evil.net/trade/itemlist/list_bought_items.htm',
    'https://item-taobao.com/item.htm',
    'https://evil.net/www.taobao.com/',
    'https://evil.net/?u=https://cart.taobao.com/cart.htm',
    'https://cart.taobao.com@evil.net/',
    'https://xn--taobao-xyz.com/',
    'https://notgoofish.com/bought',
    'https://tmall.hk.evil.net/',
    'https://alipay.com.cn/',
    'about:blank',
  ])('%s is no site of it', (url) => {
    expect(siteAt(new URL(url))).toBeUndefined()
  })
})

describe('addressOf: the address that decides for a frame', () => {
  const frame = (href: string, around?: unknown, referrer = '') => {
    const view = { location: { href }, document: { referrer }, parent: around }
    return { ...view, ...(around === undefined && { parent: view }) } as unknown as Window
  }
  const shop = frame('https://cart.taobao.com/cart.htm')
  const foreign = {
    get location(): never {
      throw new DOMException('cross-origin', 'SecurityError')
    },
  }
  test.each<[string, Window, string]>([
    ['its own', frame('https://item.taobao.com/item.htm', shop), 'https://item.taobao.com/item.htm'],
    ['of a blank frame: the page around it', frame('about:blank', shop), 'https://cart.taobao.com/cart.htm'],
    ['of a frame in a frame', frame('about:srcdoc', frame('about:blank', shop)), 'https://cart.taobao.com/cart.htm'],
    [
      'inside another origin: the referrer',
      frame('about:blank', foreign, 'https://s.taobao.com/'),
      'https://s.taobao.com/',
    ],
    ['nothing known', frame('about:blank', foreign), 'about:blank'],
  ])('%s', (_, view, expected) => {
    expect(addressOf(view).href).toBe(expected)
  })
})
