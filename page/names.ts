/** Names in an element of their own, beside the word that announces them: `<dt>收货人：</dt><dd>退款</dd>`. */
import { announcesName } from '../core/names.ts'

/** How far up the word may stand: beside the text, beside its element, or beside the element around that. */
const highest = 3
const colon = /[:：]\s*$/
/** 「南非」 is a country. */
const denying = /(?<!南)[不未非没沒勿莫]\s*$/
/** In these the word needs no colon. */
const bareWords = 'dt,th'

/** The row around a node in which what stands before it may announce it. */
function rowOf(node: Node): Node | null {
  let row: Node | null = node.parentNode
  for (let level = 1; row?.parentNode instanceof Element && level < highest; level++) row = row.parentNode
  return row
}

/** The node that ends before another one, within a row; undefined when there is none. */
function previousIn(row: Node, node: Node): Node | undefined {
  let at: Node = node
  while (!at.previousSibling) {
    if (!at.parentNode || at.parentNode === row) return undefined
    at = at.parentNode
  }
  at = at.previousSibling
  while (at.lastChild) at = at.lastChild
  return at
}

/** The texts before a node within its row, the nearest first. */
function* textsBefore(node: Node): Generator<Text> {
  const row = rowOf(node)
  for (let before = row && previousIn(row, node); row && before; before = previousIn(row, before))
    if (before instanceof Text && before.data.trim()) yield before
}

/** Whether the word right before a text turns it round: 「不」「包邮」 is no free shipping. */
export function isDenied(text: Text): boolean {
  const [before] = textsBefore(text)
  return denying.test(before?.data ?? '')
}

/** Whether a text, or the words of an element's attribute, are somebody's name, by the text right before them. */
export function isName(node: Text | Element): boolean {
  if (node instanceof Text && colon.test(node.data)) return false
  let words = ''
  for (const { data, parentElement } of textsBefore(node)) {
    words = data + words
    // A colon may stand in a text of its own.
    if (/^\s*[:：]\s*$/.test(words)) continue
    const bare = parentElement?.closest(bareWords) && !elementOf(node)?.closest(bareWords)
    return announcesName(words, Boolean(bare))
  }
  return false
}

const elementOf = (node: Text | Element) => (node instanceof Element ? node : node.parentElement)
