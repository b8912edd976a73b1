/** Which TaoLens in which browser: what a report of a fault needs, and nothing about the person. */
import { browser } from 'wxt/browser'

export interface Product {
  /** `0.1.0`. */
  version: string
  /** `Firefox 153`; `unknown` when the browser does not say. */
  browser: string
}

/** The browser's name and main version in a user agent text; `unknown` when neither is there. */
export function browserIn(userAgent: string): string {
  // Edge and Opera call themselves Chrome too: their own names come first.
  for (const name of ['Edg', 'OPR', 'Firefox', 'Chrome']) {
    const main = new RegExp(`\\b${name}/(\\d+)`).exec(userAgent)?.[1]
    if (main) return `${{ Edg: 'Edge', OPR: 'Opera' }[name] ?? name} ${main}`
  }
  return 'unknown'
}

/** This product, in this browser. */
export function product(): Product {
  return { version: browser.runtime.getManifest().version, browser: browserIn(navigator.userAgent) }
}
