/** Walk: finds the texts, the labelled attributes and the shadow roots below a node, in document order. */
import { hasHan } from '../core/fold.ts'
import { isSilent } from './zones.ts'

export interface Finds {
  texts: Text[]
  /** Elements with an attribute that is shown or spoken. */
  fields: Element[]
  shadows: ShadowRoot[]
}

const withWords = '[placeholder],[title],[alt],[aria-label],input[type=submit],input[type=button],input[type=reset]'

/** Looks through a node and all below it. Text without Chinese is not returned. */
export function walk(root: Node, finds: Finds): void {
  if (root instanceof Text) {
    if (hasHan(root.data)) finds.texts.push(root)
    return
  }
  if (root instanceof Element && isSilent(root)) return
  if (root instanceof Element) {
    if (root.shadowRoot) finds.shadows.push(root.shadowRoot)
    if (root.matches(withWords)) finds.fields.push(root)
  }
  if (root instanceof Element || root instanceof Document || root instanceof DocumentFragment) {
    for (const element of root.querySelectorAll(withWords)) if (!isSilent(element)) finds.fields.push(element)
  }
  let node: Node | null = root.firstChild
  while (node) {
    let down: Node | null = null
    if (node.nodeType === Node.TEXT_NODE) {
      if (hasHan((node as Text).data)) finds.texts.push(node as Text)
    } else if (node.nodeType === Node.ELEMENT_NODE && !isSilent(node as Element)) {
      const shadow = (node as Element).shadowRoot
      if (shadow) finds.shadows.push(shadow)
      down = node.firstChild
    }
    if (down) {
      node = down
      continue
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode
    node = node && node !== root ? node.nextSibling : null
  }
}
