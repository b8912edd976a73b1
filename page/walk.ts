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
  /** Boxes that were not looked into. */
  far: Element[]
}

/** Nothing yet; with `signs` when somebody looks for them. */
export function newFinds(signs?: RegExp): Finds {
  return { texts: [], fields: [], shadows: [], far: [], ...(signs && { signs: [] }) }
}

const withWords = '[placeholder],[title],[alt],[aria-label],input[type=submit],input[type=button],input[type=reset]'

/**
 * Looks through a node and all below it, but not into elements that are `isFar`.
 * Text without Chinese is not returned, unless one of the `signs` is in it.
 */
export function walk(root: Node, finds: Finds, signs?: RegExp, isFar?: (element: Element) => boolean): void {
  let node: Node | null = root
  while (node) {
    let down: Node | null = null
    // By its type: what comes from another frame is no `Element` of this one.
    const { nodeType, shadowRoot } = node as Element
    if (nodeType === Node.TEXT_NODE) {
      const text = node as Text
      if (hasHan(text.data)) finds.texts.push(text)
      if (signs?.test(text.data)) finds.signs?.push(text)
    } else if (nodeType !== Node.ELEMENT_NODE) {
      down = node.firstChild
    } else if (!isSilent(node as Element)) {
      if (isFar?.(node as Element)) finds.far.push(node as Element)
      else {
        if ((node as Element).matches(withWords)) finds.fields.push(node as Element)
        if (shadowRoot) finds.shadows.push(shadowRoot)
        down = node.firstChild
      }
    }
    while (!down && node && node !== root) {
      down = node.nextSibling
      node = node.parentNode
    }
    node = down
  }
}
