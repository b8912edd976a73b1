/** Torn names: labels below the name of a value that take names and values apart. */
import type { Rule } from './broken-rows.ts'
import { reachesBelow, roomIn } from './line-room.ts'
import { type Box, clipped, type Look } from './look.ts'

/** Pixels that rounding may cost. */
const slack = 1.5

/** Whether it moved the value beside its name; or the name floats, and its column is now longer than that of the values. */
function tearsApart({ mark, covered }: Look, [{ element, rect }, around]: readonly [Box, ...Box[]]): boolean {
  const value = element.nextElementSibling
  if (!value || (element.textContent as string).trim().length > mark.source.length + 1) return false
  const next = value.getBoundingClientRect()
  if (getComputedStyle(element).float === 'none')
    return next.left > rect.right - slack && next.top > covered.bottom - slack
  return rect.bottom > (value.nextElementSibling || !around ? next : around.rect).bottom + slack
}

/** Puts names back beside their values. */
export const mendNames: Rule = (one, boxes, _looks, give) => {
  if (one.mark.style !== 'beside' || !boxes[0] || !reachesBelow(one)) return
  if (tearsApart(one, boxes as [Box, ...Box[]])) give(one, one.step < clipped ? roomIn(one, boxes[0]) : 0)
}
