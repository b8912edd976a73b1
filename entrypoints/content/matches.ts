/**
 * Where our page scripts run: every shop address runs exactly one of the two. Whole hosts only, because frames without
 * an address of their own (`match_origin_as_fallback`) have no path to match.
 */

/** All addresses of the shops. */
export const shopMatches = [
  'https://*.taobao.com/*',
  'https://*.tmall.com/*',
  'https://*.tmall.hk/*',
  'https://*.goofish.com/*',
  'https://*.alipay.com/*',
]

/** Hosts with pages about orders: the script there carries what is needed for them, the other one does not. */
export const orderMatches = [
  'https://buyertrade.taobao.com/*',
  'https://trade.taobao.com/*',
  'https://tradearchive.taobao.com/*',
  'https://trade.tmall.com/*',
  'https://refund.taobao.com/*',
  'https://refund.tmall.com/*',
  'https://refund2.taobao.com/*',
  'https://refund2.tmall.com/*',
  'https://rights.taobao.com/*',
  'https://rights.tmall.com/*',
  'https://wuliu.taobao.com/*',
  'https://wuliu.tmall.com/*',
  'https://*.i56.taobao.com/*',
  'https://market.m.taobao.com/*',
  'https://*.goofish.com/*',
]
