/** Prose: titles, options and reviews, which are no labels, and their text. */
import { hasHan } from '../core/fold.ts'
import type { PageRule } from '../rules/schema.ts'
import { isSilent } from './zones.ts'

/** More than a title: of a long review the beginning. */
export const longestProse = 400

/** The places of a kind of page as one selector; empty where it has none. */
export function proseSelector(rule: PageRule | undefined): string {
  return rule?.spots?.prose?.join() ?? ''
}

/** The page's own text of an element, without what we added. */
export function proseOf(node: Node): string {
  if (node instanceof Text) return node.data
  return node instanceof Element && !isSilent(node) ? [...node.childNodes].map(proseOf).join('') : ''
}

/** The Chinese text of the title, option or review that an element belongs to, and where it is. */
export function findProse(element: Element, selector: string): { text: string; rect: DOMRect } | undefined {
  const place = element.closest(selector)
  const text = place ? proseOf(place).trim().slice(0, longestProse) : ''
  return place && hasHan(text) ? { text, rect: place.getBoundingClientRect() } : undefined
}
