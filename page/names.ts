/** Names in an element of their own, beside the word that announces them: `<dt>收货人：</dt><dd>退款</dd>`. */
import type { Names } from '../core/names.ts'
import { textsFrom } from './touching.ts'

const colon = /[:：]\s*$/
/** In these the word needs no colon. */
const bareWords = 'dt,th'

/** Whether a text, or the words of an element's attribute, are somebody's name, by the text right before them. */
export function isName(node: Text | Element, names: Names): boolean {
  if (node instanceof Text && colon.test(node.data)) return false
  let words = ''
  for (const { data, parentElement } of textsFrom(node, 'previousSibling')) {
    words = data + words
    // A colon may stand in a text of its own.
    if (/^\s*[:：]\s*$/.test(words)) continue
    const bare = parentElement?.closest(bareWords) && !elementOf(node)?.closest(bareWords)
    return names.announces(words, Boolean(bare))
  }
  return false
}

const elementOf = (node: Text | Element) => (node instanceof Element ? node : node.parentElement)
