/** Adjoining: whether what is drawn right beside an amount makes it another number, though the order of the document hides it. */
import { isTextShown } from '../pieces.ts'
import { boxAround, comesFrom } from './printed.ts'
import { type Boxes, type Drawn, obstaclesOf } from './room.ts'

const mostLevels = 2
/** Of the height of a line: a blank is wider. */
const touching = 0.15
const slack = 2
const whole = /\d$/
const hasCents = /\.\d\d\s*$/
const magnitude = /^\s*[万萬千亿億]/
const more = /^\s*[\d.,万萬千亿億?]/

/** Whether a digit, a point, a magnitude or a minus of another place touches an amount on either side. */
export function isAdjoined({ amount }: Drawn, texts: readonly Text[], boxes: Boxes): boolean {
  const printed = texts.map(({ data }) => data.trim()).join('')
  const next = hasCents.test(printed) ? magnitude : more
  const touches = ({ node, rect }: { node: Node; rect: DOMRect }) => {
    if (!(node instanceof Text) || texts.includes(node)) return false
    if (rect.top > amount.bottom - slack || amount.top > rect.bottom - slack) return false
    const near = touching * Math.min(rect.height, amount.height)
    const middle = amount.left + amount.width / 2
    const isBehind =
      rect.left > middle && rect.left < amount.right + near && whole.test(printed) && next.test(node.data)
    const isBefore = rect.right < middle && rect.right > amount.left - near && comesFrom.test(node.data)
    return (isBehind || (isBefore && !hasCents.test(node.data))) && isTextShown(node)
  }
  let box = boxAround(texts.at(-1)?.parentElement)
  for (let level = 0; box && level < mostLevels; level++) {
    if (obstaclesOf(box, boxes)?.some(touches)) return true
    box = boxAround(box.parentElement)
  }
  return false
}
