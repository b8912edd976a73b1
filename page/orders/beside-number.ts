/** Where the mark stands on a page of one order that says nothing of its state: behind its number. */
import { isSilent } from '../zones.ts'
import type { MarkPlace } from './context.ts'

/** The place behind the first printed number of the order that can be seen; undefined when there is none. */
export function besideNumber(root: Element, orderId: string): MarkPlace | undefined {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement
    const isThere = (text as Text).data.match(/\d+/g)?.includes(orderId)
    if (isThere && element && !isSilent(element) && element.checkVisibility()) return { element, side: 'after' }
  }
  return undefined
}
