import { describe, expect, test } from 'vitest'
import { orderMatches, shopMatches } from '../../entrypoints/content/matches.ts'
import { pageAt } from '../../page/kinds.ts'
import { hasOrders } from '../../page/orders/read-page.ts'
import pages from '../../rules/pages.json' with { type: 'json' }
import { PageRules } from '../../rules/schema.ts'
import samples from '../fixtures/pages/index.json' with { type: 'json' }

const rules = PageRules.parse(pages)

/** Whether a match pattern of an extension fits an address (scheme, host with `*.`, any path). */
function fits(pattern: string, address: string): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\/\*$/.exec(pattern) ?? []
  const { protocol, hostname } = new URL(address)
  const named = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host
  return protocol === 'https:' && host !== '' && named
}
const isIn = (patterns: readonly string[], address: string) => patterns.some((pattern) => fits(pattern, address))
const general = (address: string) => isIn(shopMatches, address) && !isIn(orderMatches, address)
const orders = (address: string) => isIn(orderMatches, address)

const hosts = [
  ...[
    'www',
    's',
    'item',
    'buyertrade',
    'trade',
    'tradearchive',
    'refund2',
    'rights',
    'wuliu',
    'consign.i56',
    'detail.i56',
  ],
  ...['market.m', 'cart', 'i', 'my', 'login', 'buy', 'world', 'tw', 'im', 'notrade', 'trade.evil', 'i56'],
].flatMap((name) => [`${name}.taobao.com`, `${name}.tmall.com`])
const addresses = [
  ...samples.map(({ url }) => url),
  ...[
    ...hosts,
    'taobao.com',
    'tmall.com',
    'detail.tmall.hk',
    'www.goofish.com',
    'goofish.com',
    'cashier.alipay.com',
  ].map((host) => `https://${host}/some/page.htm?a=1`),
]

describe('every shop address runs exactly one of the two scripts', () => {
  test.each(addresses)('%s', (address) => {
    expect([general(address), orders(address)].filter(Boolean)).toHaveLength(1)
  })

  test('an address elsewhere runs none', () => {
    for (const address of ['https://example.org/', 'https://taobao.com.example/', 'http://www.taobao.com/']) {
      expect([general(address), orders(address)]).toEqual([false, false])
    }
  })

  test('order hosts are hosts of the shops, and patterns have no path: frames without an address have none', () => {
    for (const pattern of orderMatches) {
      expect(isIn(shopMatches, pattern.replace('*.', 'www.').replace('/*', '/'))).toBe(true)
      expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9.]+\/\*$/)
    }
  })
})

test.each(samples)('$name runs the script for orders when it is about orders', ({ url, kind }) => {
  expect(orders(url) || !hasOrders(pageAt(new URL(url), rules).kind)).toBe(true)
  if (['item', 'search', 'home', 'cart', 'checkout', 'login', 'shop'].includes(kind)) expect(orders(url)).toBe(false)
})
