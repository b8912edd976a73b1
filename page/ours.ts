/** Ours: the elements we made. A page that copies its own HTML copies them too; a copy is nobody's and is taken away. */

/** All our elements are named so. They are never registered: a page cannot collide with them, and nothing runs in it. */
export const ourPrefix = 'taolens-'

const names = ['label', 'field', 'card', 'order', 'point', 'price'] as const
const all = names.map((name) => ourPrefix + name).join(',')

const made = new WeakSet<Node>()

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
  made.add(element)
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

/** The copies of our elements at and below a node. */
export function copiesIn(root: Node): Element[] {
  if (!(root instanceof Element || root instanceof Document || root instanceof DocumentFragment)) return []
  const found = [...root.querySelectorAll(all)]
  if (root instanceof Element && root.matches(all)) found.push(root)
  return found.filter((element) => !made.has(element))
}
