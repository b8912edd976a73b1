/** Names in an element of their own, beside the word that announces them: `<dt>收货人：</dt><dd>退款</dd>`. */
import { announcesName } from '../core/names.ts'

/** How far up the word may stand: beside the text, beside its element, or beside the element around that. */
const highest = 3
const colon = /[:：]\s*$/
/** In these the word needs no colon. */
const bareWords = 'dt,th'

/** The row around a node in which what stands before it may announce it. */
function rowOf(node: Node): Node | null {
  let row: Node | null = node.parentNode
  for (let level = 1; row?.parentNode instanceof Element && level < highest; level++) row = row.parentNode
  return row
}

/** Whether a text, or the words of an element's attribute, are somebody's name, by the text right before them. */
export function isName(node: Text | Element): boolean {
  const row = rowOf(node)
  if (!row || !node.ownerDocument || (node instanceof Text && colon.test(node.data))) return false
  const texts = node.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  texts.currentNode = node
  let words = ''
  for (let before = texts.previousNode(); before; before = texts.previousNode()) {
    const { data, parentElement } = before as Text
    if (!data.trim()) continue
    words = data + words
    // A colon may stand in a text of its own.
    if (/^\s*[:：]\s*$/.test(words)) continue
    const bare = parentElement?.closest(bareWords) && !elementOf(node)?.closest(bareWords)
    return announcesName(words, Boolean(bare))
  }
  return false
}

const elementOf = (node: Text | Element) => (node instanceof Element ? node : node.parentElement)
