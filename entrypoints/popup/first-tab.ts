/** Where the popup opens: where it is most useful on the page in front. */
import type { Tab } from '../../features/feature.ts'
import type { TabReport } from '../../services/tab-report.ts'

export interface Place {
  tab: Tab
  target?: string
}

const paymentPages = ['checkout', 'alipay-cashier']
const orderPages = ['order-list', 'order-detail', 'refund', 'logistics']

/**
 * The order that the page is about; on a page where one pays the checklists; else the orders when they are what the page
 * is about or something is due; else the look-up. Tabs that are not there are passed over.
 */
export function firstTab({ page, order }: TabReport, hasDue: boolean, shown: readonly Tab[]): Place {
  if (order && shown.includes('orders')) return { tab: 'orders', target: order }
  const isPaying = paymentPages.includes(page)
  const wanted: (Tab | false)[] = [
    isPaying && 'checklists',
    (orderPages.includes(page) || hasDue) && 'orders',
    'lookup',
    'orders',
  ]
  const tab = wanted.find((one): one is Tab => one !== false && shown.includes(one)) ?? 'settings'
  return tab === 'checklists' ? { tab, target: page } : { tab }
}

/** The place that an address asks for: `#lookup/等待卖家发货`; undefined when it asks for none, or for one that is not there. */
export function placeIn(hash: string, shown: readonly Tab[]): Place | undefined {
  const [name = '', ...rest] = hash.replace(/^#/, '').split('/')
  const tab = shown.find((one) => one === name)
  if (!tab) return undefined
  const target = decode(rest.join('/'))
  return target ? { tab, target } : { tab }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The other way round: what an address says of a place. */
export const hashOf = ({ tab, target }: Place): string => `#${tab}${target ? `/${encodeURIComponent(target)}` : ''}`
