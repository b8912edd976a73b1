/** What is measured: a page, what happens on it, and which configurations take part. */
import { changingPage, feedPage } from './feed-page.ts'
import { type Configuration, withoutPrices } from './launch.ts'
import { ordersPage } from './orders-page.ts'
import { pricesPage } from './prices-page.ts'

export interface Scenario {
  name: string
  address: string
  html: string
  /** What is done on the loaded page; its main-thread time is measured apart. */
  act: 'none' | 'scroll' | 'page' | 'idle'
  /** Whether a second load of each run is traced. */
  traced: boolean
  /** Whether the page itself notes when marks appear; costs every configuration a little, so only where needed. */
  watched: boolean
  among: readonly Configuration[]
}

const orderList = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'
const search = 'https://s.taobao.com/search'
/** Above this only the usual style is measured: it takes minutes. */
const large = 1000
const acting = withoutPrices.filter((name) => name !== 'empty')
const priced = ['none', 'replace', 'prices', 'replace+prices'] as const

function scenario(name: string, html: string, act: Scenario['act'], more: Partial<Scenario> = {}): Scenario {
  const address = `${/feed|prices/.test(name) ? search : orderList}?bench=${name}`
  return { name, address, html, act, traced: false, watched: false, among: acting, ...more }
}

/** The name of the static order list of a size. */
export const listOf = (size: number): string => `orders-${size}`

/** All scenarios, the cheap ones first. */
export function makeScenarios(sizes: readonly number[]): Scenario[] {
  return [
    ...sizes.map((size) =>
      scenario(listOf(size), ordersPage(size), 'none', {
        traced: true,
        among: size >= large ? ['none', 'replace'] : withoutPrices,
      }),
    ),
    scenario('idle', ordersPage(20), 'idle'),
    scenario('changing', changingPage(), 'page'),
    scenario('scroll', ordersPage(200), 'scroll'),
    scenario('feed', feedPage(), 'page', { watched: true }),
    scenario('prices-2000', pricesPage(2000), 'none', { traced: true, among: priced }),
    scenario('prices-scroll', pricesPage(2000), 'scroll', { among: priced }),
  ]
}
