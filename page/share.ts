/** Share: how the marks of one line divide the room they have. Reads layout only. */
import { type Box, clipped, insideOf, type Look, shownWidth, widthOf } from './look.ts'

/** The font size of each step, as a part of the text's own; see the sheet. */
export const sizes = [1, 0.9, 0.8]
/** That of a label beside its text that has not given way. */
const sizeBeside = 0.86
export const smallestPx = 10
/** Pixels that stay free between a row and what stands before it. */
const leastGap = 16
/** Parts of a row that are no farther apart belong together, and stay so. */
const usualGap = 24

/** The font size (px) of a mark at one of the sizes. */
export function pixelsAt({ element, mark }: Look, at: number): number {
  const fontPx = Number.parseFloat(getComputedStyle(element.parentElement ?? element).fontSize)
  if (!at && mark.style === 'beside') return sizeBeside * fontPx
  return Math.max((sizes[at] ?? 0) * fontPx, Math.min(fontPx, smallestPx))
}

/** How wide a mark that is not shortened would be at one of the sizes. */
export function widthAt(one: Look, at: number): number {
  return (shownWidth(one) * pixelsAt(one, at)) / pixelsAt(one, Math.min(one.step, sizes.length - 1))
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
  const top = mark.place.y - scrollY
  const start = Math.min(...line.map((one) => one.mark.place.left))
  const rects = [...around.children]
    .filter((other) => other !== row)
    .map((other) => other.getBoundingClientRect())
    .filter((rect) => rect.top <= top && rect.bottom > top && rect.left < start)
  const edge = Math.max(around.getBoundingClientRect().left, ...rects.map((rect) => rect.right))
  return Math.max(0, start - edge - leastGap)
}

/** The room between the parts of a row that nothing takes: what keeps groups at its two ends apart. */
function roomBetween(line: readonly Look[], row: Element): number {
  const parts = [...row.children].map((element) => ({ element, rect: element.getBoundingClientRect() }))
  const partOf = ({ element }: Look) => parts.findIndex((part) => part.element.contains(element))
  const sorted = line.toSorted((a, b) => a.mark.place.left - b.mark.place.left)
  let room = 0
  for (const [i, next] of sorted.slice(1).entries()) {
    const one = sorted[i] as Look
    const [from, to] = [partOf(one), partOf(next)]
    const [part, nextPart] = [parts[from], parts[to]]
    if (!part || !nextPart || from >= to) continue
    const between = parts.slice(from + 1, to)
    const taken = between.reduce((sum, { rect }) => sum + rect.width + usualGap, usualGap)
    const after = Math.max(0, part.rect.right - one.whole.right)
    const before = Math.max(0, next.whole.left - nextPart.rect.left)
    room += Math.max(0, next.mark.place.left - one.mark.place.right - taken - after - before)
  }
  return room
}

/** A row of more parts is a text, and looking at all of them for each line takes seconds. */
const mostParts = 100

/** Where sharing did not help, so much more stands behind the last text: padding, a margin. */
const moreTaken = 24

/** What a row may still have besides the room at its end; whether it lets its labels have it shows at the next look. */
function spareRoom(line: readonly Look[], row: Element): number {
  if (row.childElementCount > mostParts) return 0
  if (line.some(({ step }) => step > 0 && step <= clipped)) return -moreTaken
  return roomBefore(line, row) + roomBetween(line, row)
}

/**
 * Shares the free room of a row among the marks on one line: first so that as many as possible are whole at the smallest
 * size, then so that they are larger.
 */
export function shareRoom(line: readonly Look[], row: Box, give: (one: Look, room: number) => void): void {
  const end = Math.max(...line.map(({ mark }) => mark.place.right))
  const taken = end + 12 + line.length * (line[0]?.mark.style === 'beside' ? 6 : 1)
  const hasWrapped = line.some(({ mark, covered }) => covered.lines > mark.place.lines)
  const free = Math.max(0, Math.max(0, insideOf(row, hasWrapped).right - taken) + spareRoom(line, row.element))
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
