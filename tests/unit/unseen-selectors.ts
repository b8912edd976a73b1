/** Selectors of rules/pages.json that no page of tests/fixtures/pages shows, each with the reason it stays. */
const popUp = 'Verification that a saved page does not show; the selectors are those of the anti-bot scripts.'
const otherHost = 'Mark of a framework on server-rendered roots; no saved page uses it, marks only wait there.'
const people = 'General guard for people’s words on pages we have no sample of; it only ever hides.'
const generation = 'Of a page generation we have no sample of.'
const refundList = 'The list of refunds: no saved page is known, tests/dom/refund-list.test.ts has its shape.'

export const unseen: Record<string, string> = {
  iframe: popUp,
  "[id^='baxia']": popUp,
  "[class*=' nc_']": popUp,
  '[data-server-rendered]': otherHost,
  '[data-reactroot]': otherHost,
  '#__next': otherHost,
  '#__nuxt': otherHost,
  "[class*='itemTitle']": people,
  "[class*='item-title']": people,
  "[class*='nickName']": people,
  "[class*='nick-name']": people,
  "[class*='reviewContent']": people,
  "[class*='commentContent']": people,
  "[class*='message-content']": people,
  "[class*='msgContent']": people,
  "[class*='content--'][class*='review']": people,
  "[class*='Comment--'] [class*='content--']": people,
  "[class*='desc--'] > span": people,
  "[class*='shopTitle']": people,
  "[class*='detailInfoItem--'][class*='address']": people,
  "[class*='address-memo-mod']": generation,
  '.item-title': generation,
  '.address-detail': generation,
  '.addr-bd': generation,
  '.addr-hd': generation,
  '#J_isku': generation,
  '#J_StrPrice': generation,
  "[class*='refund']": generation,
  '.mod-dispute-header .copy-container em': refundList,
  "a[href*='item.htm']": refundList,
  "a[href*='tradeSnap']": refundList,
}
