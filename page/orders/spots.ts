/** Spots: named places of a kind of page, found by the selectors of `rules/pages.json`. */
import type { PageRule } from '../../rules/schema.ts'
import { isSilent } from '../zones.ts'

export interface Spots {
  /** The elements of a spot below a root, in document order; those in recommendations are left out. */
  all: (root: ParentNode, name: string) => Element[]
  /** The element that the most stable selector finds; undefined when none does. */
  first: (root: ParentNode, name: string) => Element | undefined
  /** The text of the first element, blanks squeezed; undefined when there is none. */
  text: (root: ParentNode, name: string) => string | undefined
}

/** What an element says, on one line. Our own elements say nothing here: their words are in shadow roots. */
export function textOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** Whether an element holds text alone; ours beside it, as a translation, counts for nothing. */
export const isLeaf = (element: Element): boolean => [...element.children].every(isSilent)

function isReadable(selector: string): boolean {
  try {
    return document.createDocumentFragment().querySelector(selector) === null
  } catch {
    return false
  }
}

/** The spots of a page rule. A selector the browser cannot read is left out, never the list. */
export function makeSpots(rule: PageRule | undefined): Spots {
  const selectors = new Map(Object.entries(rule?.spots ?? {}).map(([name, list]) => [name, list.filter(isReadable)]))
  const strip = selectors.get('recommendations')?.join(',') || undefined
  const isShown = (element: Element) => !strip || element.closest(strip) === null
  const query = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].filter(isShown)
  const first = (root: ParentNode, name: string): Element | undefined => {
    for (const selector of selectors.get(name) ?? []) {
      const [found] = query(root, selector)
      if (found) return found
    }
    return undefined
  }
  return {
    all: (root, name) => {
      const list = selectors.get(name)
      return list?.length ? query(root, list.join(',')) : []
    },
    first,
    text: (root, name) => textOf(first(root, name)) || undefined,
  }
}
