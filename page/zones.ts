/** Zones: where on a page we look for labels and where never. */

import type { PageRule, PageRules } from '../rules/schema.ts'
import { ourPrefix } from './ours.ts'

/** Elements whose text is not shown as text, is typed by the user, or cannot hold an element of ours. */
const silent = new Set(
  'script style noscript template textarea select option code pre svg math canvas video audio object iframe head title'.split(
    ' ',
  ),
)

/** Whether nothing below the element is looked at. */
export function isSilent(element: Element): boolean {
  return silent.has(element.localName) || element.localName.startsWith(ourPrefix)
}

export interface Zones {
  /** Inside a person's words, a name, an address, or a verification control. */
  isSkipped: (element: Element) => boolean
  /** Whether there is such a root as `isHydrated` asks for: asking for one is cheaper than asking every text. */
  hasHydrated: (root: ParentNode) => boolean
  /** Inside a server-rendered root that the page's scripts take over after load. */
  isHydrated: (element: Element) => boolean
}

function memoised(selector: string): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>()
  return (element) => {
    const path: Element[] = []
    let inside: boolean | undefined
    for (let at: Element | undefined = element; at && inside === undefined; at = outOf(at)) {
      inside = known.get(at) ?? (at.matches(selector) || undefined)
      path.push(at)
    }
    for (const at of path) known.set(at, inside === true)
    return inside === true
  }
}

/** The element around, also out of a shadow root. */
export const outOf = (element: Element): Element | undefined =>
  element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host

/** Nodes with all that is around them. */
export function allAbove(nodes: Iterable<Node>): Set<Node> {
  const above = new Set<Node>()
  for (const node of nodes) {
    for (let at: Node | undefined = node; at && !above.has(at); at = outOf(at as Element)) above.add(at)
  }
  return above
}

/** The zones of one kind of page. */
export function makeZones(rules: PageRules, rule: PageRule | undefined): Zones {
  const hydrated = rules.hydrated.join()
  const isLeft = memoised([...rules.skip, ...rules.untouchable, ...(rule?.skip ?? [])].join())
  return {
    // Asked each time: an element becomes an editor long after it came, and a document by its `designMode`.
    isSkipped: (element) => (element as HTMLElement).isContentEditable || isLeft(element),
    hasHydrated: (root) => root.querySelector(hydrated) !== null,
    isHydrated: memoised(hydrated),
  }
}
