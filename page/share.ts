/** Share: how the marks of one line divide the room they have. Reads layout only. */
import { type Look, shownWidth, widthOf } from './look.ts'
import { type Fit, fits } from './marks.ts'

/** The font size of each step, as a part of the text's own; see the sheet. */
export const sizes = [1, 0.9, 0.8]
export const smallestPx = 10
/** Pixels that stay free between a row and what stands before it. */
const leastGap = 16

export const stepOf = (element: HTMLElement): number => fits.indexOf((element.dataset.fit ?? '') as Fit)

/** How wide a mark would be at one of the sizes. */
export function widthAt(one: Look, at: number): number {
  const { element } = one
  const fontPx = Number.parseFloat(getComputedStyle(element.parentElement ?? element).fontSize)
  const pixels = (step: number) => Math.max((sizes[step] ?? 0) * fontPx, Math.min(fontPx, smallestPx))
  return (shownWidth(one) * pixels(at)) / pixels(Math.min(stepOf(element), sizes.length - 1))
}

/** What each gets of `free`: as much as it needs, where there is not enough for all an equal part at most. */
export function divide(free: number, needs: readonly number[]): number[] {
  const parts = needs.map(() => 0)
  let left = free
  const smallestFirst = [...needs.keys()].sort((a, b) => (needs[a] as number) - (needs[b] as number))
  for (const [turn, i] of smallestFirst.entries()) {
    const part = Math.min(needs[i] as number, left / (needs.length - turn))
    parts[i] = part
    left -= part
  }
  return parts
}

/** The room in front of a line that nothing takes: rows that are kept at the right grow into it. */
function roomBefore(line: readonly Look[], row: Element): number {
  const [{ mark }] = line as [Look]
  const around = row.parentElement
  if (!around) return 0
  const top = mark.place.top + mark.place.scrollTop - row.ownerDocument.documentElement.scrollTop
  const start = Math.min(...line.map((one) => one.mark.place.left))
  const rects = [...around.children]
    .filter((other) => other !== row)
    .map((other) => other.getBoundingClientRect())
    .filter((rect) => rect.width > 0 && rect.top <= top && rect.bottom > top && rect.left < start)
  const edge = Math.max(around.getBoundingClientRect().left, ...rects.map((rect) => rect.right))
  return Math.max(0, start - edge - leastGap)
}

/** The room between the parts of a row that nothing takes: what keeps groups at its two ends apart. */
function roomBetween(line: readonly Look[], row: Element): number {
  const parts = [...row.children]
  const partOf = ({ element }: Look) => parts.findIndex((part) => part.contains(element))
  const sorted = line.toSorted((a, b) => a.mark.place.left - b.mark.place.left)
  let room = 0
  for (const [i, one] of sorted.slice(1).entries()) {
    const before = sorted[i] as Look
    const between = parts.slice(partOf(before) + 1, Math.max(0, partOf(one)))
    if (partOf(before) >= partOf(one)) continue
    const taken = between.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0)
    room += Math.max(0, one.mark.place.left - before.mark.place.right - taken - (between.length + 2) * leastGap)
  }
  return room
}

/** What a row may still have besides the room at its end; whether it lets its labels have it shows at the next look. */
export function spareRoom(line: readonly Look[], row: Element): number {
  if (line.some(({ element }) => stepOf(element) > 0)) return 0
  return roomBefore(line, row) + roomBetween(line, row)
}

/**
 * Shares the free room up to `right`, and `more`, among the marks on one line: first so that as many as possible are whole
 * at the smallest size, then so that they are larger.
 */
export function shareRoom(
  line: readonly Look[],
  right: number,
  give: (one: Look, room: number) => void,
  more = 0,
): void {
  const end = Math.max(...line.map(({ mark }) => mark.place.right))
  const free = Math.max(0, right - end - line.length - 12) + more
  const small = line.map((one) => Math.max(widthOf(one), widthAt(one, sizes.length - 1)))
  const first = divide(
    free,
    line.map((one, i) => (small[i] as number) - widthOf(one)),
  )
  const left = free - first.reduce((sum, part) => sum + part, 0)
  const second = divide(
    left,
    line.map((one, i) => Math.max(0, shownWidth(one) - (small[i] as number))),
  )
  for (const [i, one] of line.entries()) give(one, widthOf(one) + (first[i] as number) + (second[i] as number))
}
