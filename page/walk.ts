/** Walk: finds the texts, the labelled attributes and the shadow roots below a node, in document order. */
import { hasHan } from '../core/fold.ts'
import { isSilent } from './zones.ts'

export interface Finds {
  texts: Text[]
  /** Texts with a sign that is looked for besides Chinese. */
  signs?: Text[]
  /** Elements with an attribute that is shown or spoken. */
  fields: Element[]
  shadows: ShadowRoot[]
}

const withWords = '[placeholder],[title],[alt],[aria-label],input[type=submit],input[type=button],input[type=reset]'

/** Looks through a node and all below it. Text without Chinese is not returned, unless one of the `signs` is in it. */
export function walk(root: Node, finds: Finds, signs?: RegExp): void {
  const find = (text: Text) => {
    if (hasHan(text.data)) finds.texts.push(text)
    if (signs?.test(text.data)) finds.signs?.push(text)
  }
  if (root instanceof Text) {
    find(root)
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
      find(node as Text)
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
