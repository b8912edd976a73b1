/** Shows prices on the fake document: every paragraph is a line of its own, and stands alone in a wide box. */
import { afterEach, beforeEach, vi } from 'vitest'
import { makeGuard } from '../../page/guard.ts'
import { showPrices } from '../../page/prices/show-prices.ts'
import { makeSight } from '../../page/sight.ts'
import { patterns, readAmounts, saying } from '../unit/price-shapes.ts'
import { fillIn } from './visit-page.ts'

const rules = { checked: '2026-11-22', skip: ['.title'], untouchable: [], hydrated: ['#server'], kinds: [] }
// Asked of a page that has settled, perhaps after its test.
window.requestIdleCallback ??= () => 0

let controller: AbortController
let broken: number
let rested: () => void
let sayings: string[]

/** What was asked for marks since the last time, once the layout has come to rest. */
export function saidAtRest(): string[] {
  sayings = []
  rested()
  return sayings
}

/** How often something broke. */
export const brokenCount = () => broken
export const end = () => controller.abort()

beforeEach(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ measureText: (text: string) => ({ width: 7 * text.length }) })
    },
  )
  controller = new AbortController()
  broken = 0
  sayings = []
  fillIn()
  // Every paragraph is a line of its own, with its texts side by side.
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const line = this.startContainer.parentElement?.closest('p')
    const top = 40 * [...document.querySelectorAll('p')].indexOf(line as HTMLParagraphElement)
    const isDrawn = this.startContainer.parentElement?.checkVisibility() ?? false
    const left = line ? 40 * textsIn(line).indexOf(this.startContainer as Text) : 0
    return (isDrawn ? [new DOMRect(left, top, 40, 20)] : []) as never
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.checkVisibility() ? new DOMRect(0, 0, 600, 4000) : new DOMRect()
  })
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000)
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function textsIn(element: Element): Text[] {
  return [...element.childNodes].flatMap((node) => (node instanceof Text ? node : textsIn(node as Element)))
}

/** Shows the prices of a page with this body until the test ends. */
export function begin(html: string, bare: string[] = []) {
  document.body.innerHTML = html
  const view = window as never
  const guard = makeGuard(() => broken++)
  const signs = new RegExp(patterns.sign)
  const sight = makeSight({ view, rules, rule: undefined, signs, isAlive: () => true, guard }, controller.signal)
  const how = { language: 'en', direction: 'ltr', read: readAmounts, bare }
  const said = (words: string) => ({ near: [words], named: [] })
  const prices = showPrices({
    view,
    sight,
    guard,
    ...how,
    signal: controller.signal,
    say(amount) {
      sayings.push(saying(amount))
      return said(saying(amount))
    },
  })
  rested = () => sight.rested()
  sight.begin()
  return prices
}

export const marks = () => [...document.querySelectorAll<HTMLElement>('taolens-price')]
/** What the marks say that are not taken back. */
export const shown = () =>
  marks().flatMap((mark) => (mark.dataset.stale === undefined ? (mark.shadowRoot?.textContent ?? '') : []))
export const textOf = (selector: string) => document.querySelector(selector)?.firstChild as Text
