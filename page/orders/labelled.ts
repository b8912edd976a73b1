/** Labels and the values beside them, on pages that draw them in many ways: found by their words, not by class names. */
import type { Fold } from '../../core/fold.ts'
import type { Row } from '../../core/orders/labelled.ts'
import { tighten } from '../../core/reading.ts'
import { isSilent } from '../zones.ts'
import { isShown, shownText } from './shown-text.ts'
import { textOf } from './spots.ts'
import { isUnsure } from './unsure.ts'

/** How far around a label its value may stand. */
const highest = 3
const longestValue = 200
const buttons = /\s*(?:复制|更多|複製)+$/

const withoutColon = (text: string) => text.replace(/[:：]$/, '').trim()

/** What follows a node among its siblings, up to the next label; undefined when its digits are not for sure. */
function following(node: Node, isLabel: (text: string) => boolean): string | undefined {
  let value = ''
  let isSure = true
  for (let next = node.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Element && (isSilent(next) || next.localName === 'button')) continue
    const text = textOf(next)
    if (value.replace(/^[:：]/, '') && (isLabel(text) || /.[:：]$/.test(text))) break
    const shown = shownText(next)
    if (shown === undefined) isSure = false
    value += shown ?? text
  }
  const said = value
    .replace(/^[:：]\s*/, '')
    .replace(buttons, '')
    .trim()
  const around = node.parentElement
  const isSaid = isSure && !(around && /\d/.test(said) && isUnsure(around))
  return isSaid ? said : undefined
}

function valueBeside(label: Text, root: Element, isLabel: (text: string) => boolean): string | undefined {
  let node: Node = label
  for (let level = 0; level < highest && node !== root; level++) {
    const value = following(node, isLabel)
    if (value !== '') return value && value.length <= longestValue ? value : undefined
    if (!node.parentNode || node.parentNode.nodeName === 'TH') return undefined
    node = node.parentNode
  }
  return undefined
}

/**
 * The rows below a root whose label is one of `labels` (Simplified, without a colon), in document order. Of a label that
 * stands in sight the others, in another tab or a template, say nothing; with `isInSightOnly` none of those do.
 */
export function rowsIn(root: Element, labels: ReadonlySet<string>, fold: Fold, isInSightOnly = false): Row[] {
  const nameOf = (text: string) => withoutColon(tighten(fold(text)).trim())
  const isLabel = (text: string) => labels.has(nameOf(text))
  const rows: (readonly [...Row, isInSight: boolean])[] = []
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { data, parentElement } = text as Text
    if (data.length > 20 || !parentElement || isSilent(parentElement) || !isLabel(data)) continue
    const value = valueBeside(text as Text, root, isLabel)
    if (value) rows.push([nameOf(data), value, isShown(parentElement)])
  }
  const inSight = new Set(rows.flatMap(([name, , isInSight]) => (isInSight ? name : [])))
  return rows.flatMap(([name, value, isInSight]): Row[] =>
    isInSight || !(isInSightOnly || inSight.has(name)) ? [[name, value]] : [],
  )
}
