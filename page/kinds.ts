/** Which kind of page an address is. */
import type { PageKind, PageRule, PageRules } from '../rules/schema.ts'
import sites from '../rules/sites.json' with { type: 'json' }

export interface PageAt {
  kind: PageKind
  rule: PageRule | undefined
  /** Whether it belongs to an overseas storefront, of whatever kind the page is. */
  isOverseas: boolean
}

/** The site an address belongs to (`taobao`, `tmall` …); undefined outside the family. */
export function siteAt(url: URL): string | undefined {
  return sites.find((site) => site.hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)))?.id
}

/** The kind of page at an address: the first rule that fits, else `any`. */
export function pageAt(url: URL, rules: PageRules): PageAt {
  const address = url.hostname + url.pathname + url.search
  const fits = ({ at }: PageRule) => at.some((pattern) => new RegExp(pattern).test(address))
  const rule = rules.kinds.find(fits)
  const isOverseas = rules.kinds.some((one) => one.kind === 'overseas' && fits(one))
  return { kind: rule?.kind ?? 'any', rule, isOverseas }
}

/** The address that decides for a frame: its own, or for blank and inline frames that of the page around it. */
export function addressOf(view: Window): URL {
  const own = new URL(view.location.href)
  if (/^https?:$/.test(own.protocol)) return own
  // Our own sample page stands for a page of the shop, and says for which.
  const address = own.protocol.endsWith('-extension:') && view.document.documentElement.dataset.address
  if (address) return new URL(address)
  try {
    if (view.parent !== view) return addressOf(view.parent as Window)
  } catch {
    // The page around is of another origin: the referrer is all that is known of it.
  }
  return view.document.referrer ? new URL(view.document.referrer) : own
}
