/** Ours: the elements we made. A page that copies its own HTML copies them too; a copy is nobody's and is taken away. */

/** All our elements are named so. They are never registered: a page cannot collide with them, and nothing runs in it. */
export const ourPrefix = 'taolens-'

const names = ['label', 'field', 'card', 'order', 'point', 'price'] as const
const all = names.map((name) => ourPrefix + name).join(',')

/** Our elements, and when each was made. */
const made = new WeakMap<Node, number>()

/** A translation beside a title. Another script makes it, and looks after its copies itself. */
export const titleName = `${ourPrefix}title`

export type Ours = HTMLElement & { shadowRoot: ShadowRoot }

/** Makes an element of ours, whose inside has these styles and is in this language, if any. */
export function makeOurs(
  document: Document,
  name: (typeof names)[number],
  sheets: CSSStyleSheet[],
  language?: string,
  direction?: string,
): Ours {
  const element = document.createElement(ourPrefix + name)
  made.set(element, performance.now())
  element.translate = false
  if (language) element.lang = language
  if (direction) element.dir = direction
  element.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets
  return element as Ours
}

/** Whether we made this very node. */
export function isOurs(node: Node): boolean {
  return made.has(node)
}

/** How long ago the first of our elements at and below a node was made; undefined when there is none. */
export function ageIn(root: Node): number | undefined {
  const ours = isOurs(root) ? root : (root as Element).querySelector?.(all)
  const since = ours ? made.get(ours) : undefined
  return since && performance.now() - since
}

/** The copies of our elements at and below a node. */
export function copiesIn(root: Node): Element[] {
  return matchesIn(root, all).filter((one) => !made.has(one))
}

/** The elements at and below a node that match; it may come from another frame, where it was an `Element` of that. */
export function matchesIn(root: Node, selector: string): Element[] {
  const element = root as Element
  const below = [...(element.querySelectorAll?.(selector) ?? [])]
  return element.matches?.(selector) ? [element, ...below] : below
}
