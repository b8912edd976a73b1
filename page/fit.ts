/**
 * Fit: a frame later, looks whether the marks fit where they stand, and makes those smaller or shorter that do not.
 * Reads first, writes after, so one look costs one layout. The full text is always in the card.
 */
import { boxWords, type Mark } from './marks.ts'
import { type Place, placeOf } from './measure.ts'

const steps = ['', 'small', 'smaller', 'clipped', 'none'] as const
const clipped = steps.indexOf('clipped')
/** Pixels that rounding may cost. */
const slack = 1.5
const highest = 6
const leastRoom = 16
/** With less room than this a translation beside its text is left to the card. */
const leastBeside = 28

/** A mark and where it and its text stand now. */
export interface Look {
  mark: Mark
  element: HTMLElement
  covered: Place
  rects: DOMRect[]
}

interface Box {
  element: Element
  rect: DOMRect
}

function boxesAround(element: Element, known: Map<Element, DOMRect>): Box[] {
  const boxes: Box[] = []
  let at = element.parentElement
  for (let level = 0; at && level < highest && at !== element.ownerDocument.body; level++, at = at.parentElement) {
    const rect = known.get(at) ?? (at.clientWidth > 0 ? at.getBoundingClientRect() : new DOMRect())
    known.set(at, rect)
    if (rect.width > 0) boxes.push({ element: at, rect })
  }
  return boxes
}

/** Where a mark and its text stand; undefined when one of them is not rendered. */
export function look(mark: Mark): Look | undefined {
  const { element } = mark
  if (!element?.isConnected) return undefined
  const rects = [...element.getClientRects()]
  const covered = rects.length ? placeOf(mark.texts) : undefined
  return covered && { mark, element, covered, rects }
}

/** The innermost box that a mark sticks out of although its text had room there; undefined when it fits. */
function boxLeft({ mark, rects, covered }: Look, boxes: Box[]): Box | undefined {
  const left = Math.min(...rects.map((rect) => rect.left))
  const right = Math.max(...rects.map((rect) => rect.right))
  const bottom = Math.max(...rects.map((rect) => rect.bottom))
  return boxes.find(({ rect }) => {
    if (mark.place.right - mark.place.left > rect.width + slack) return false
    if (left < rect.left - slack || right > rect.right + slack) return true
    return bottom > rect.bottom + 2 * slack && covered.bottom <= rect.bottom + 2 * slack
  })
}

/** The inner edges of a box; a pixel less, because a box that shortens its text itself must see none too many. */
function insideOf({ element, rect }: Box): { left: number; right: number } {
  const look = getComputedStyle(element)
  const left = rect.left + Number.parseFloat(look.paddingLeft) + element.clientLeft
  const right = rect.right - Number.parseFloat(look.paddingRight) - element.clientLeft
  return { left, right: right - 1 }
}

/** A text pushed down and all the way to the left of where it was has lost its place on the line to longer neighbours. */
function pushedOff({ mark, covered, rects }: Look): boolean {
  const down = covered.top + covered.scrollTop - (mark.place.top + mark.place.scrollTop)
  return down > 8 && Math.max(covered.right, ...rects.map((rect) => rect.right)) < mark.place.left
}

function sharesLine(a: Place, b: Place): boolean {
  return Math.abs(a.top + a.scrollTop - (b.top + b.scrollTop)) < 6
}

function lineOf(one: Look, row: Element, looks: readonly Look[]): Look[] {
  return looks.filter((other) => row.contains(other.element) && sharesLine(other.mark.place, one.mark.place))
}

/** The width a mark may always have: that of the text it covers. */
const widthOf = ({ mark }: Look): number => (mark.style === 'replace' ? mark.place.right - mark.place.left : 0)
const shownWidth = ({ rects }: Look): number => rects.reduce((sum, rect) => sum + rect.width, 0)

/** Shares the free room of a row among the marks on one line of it, by how much each is longer than its text. */
function shareRoom(line: readonly Look[], right: number, rooms: Map<Look, number>): void {
  const end = Math.max(...line.map(({ mark }) => mark.place.right))
  const free = Math.max(0, right - end - line.length - 12)
  const longer = line.map((one) => Math.max(0, shownWidth(one) - widthOf(one)))
  const all = longer.reduce((sum, more) => sum + more, 0) || 1
  for (const [i, one] of line.entries()) {
    const room = Math.max(leastRoom, widthOf(one) + (free * (longer[i] as number)) / all)
    rooms.set(one, Math.min(rooms.get(one) ?? Number.POSITIVE_INFINITY, room))
  }
}

/** A label that wraps although it shares its line with others: smaller would be better, shorter would not. */
function wrapsInRow(one: Look, box: Box | undefined, looks: readonly Look[]): boolean {
  if (!box || one.rects.length <= one.mark.place.lines || box.rect.height > 80) return false
  return lineOf(one, box.element, looks).length > 1
}

/** Which marks have to give way, and the room each has; a mark in `soft` may be made smaller but not shorter. */
function findRooms(looks: readonly Look[], soft: Set<Look>): Map<Look, number> {
  const rooms = new Map<Look, number>()
  const known = new Map<Element, DOMRect>()
  for (const one of looks) {
    const boxes = boxesAround(one.element, known)
    const box = boxLeft(one, boxes)
    if (box) {
      const line = lineOf(one, box.element, looks)
      const inner = insideOf(box)
      const alone =
        one.mark.style === 'replace'
          ? inner.right - Math.max(inner.left, one.covered.left)
          : inner.right - inner.left - (one.mark.place.right - one.mark.place.left) - 6
      if (line.length > 1) shareRoom(line, inner.right, rooms)
      else rooms.set(one, Math.max(leastRoom, widthOf(one), Math.min(alone, inner.right - inner.left)))
      continue
    }
    if (wrapsInRow(one, boxes[0], looks)) {
      rooms.set(one, widthOf(one))
      soft.add(one)
    }
    if (!pushedOff(one)) continue
    const row = boxes.find(({ element }) => lineOf(one, element, looks).length > 1)
    if (row) shareRoom(lineOf(one, row.element, looks), insideOf(row).right, rooms)
  }
  return rooms
}

/** A translation shorter than its text is padded to its width, or the covered text would wrap in the room it leaves. */
function padMark(one: Look): void {
  const { mark, element } = one
  const pad = mark.style === 'replace' && mark.place.lines === 1 ? Math.max(0, widthOf(one) - shownWidth(one)) : 0
  element.style.setProperty('--pad', `${pad}px`)
}

/** Looks at marks and adjusts them by one step; returns those that want another look. */
export function fitMarks(marks: readonly Mark[], quietly: (write: () => void) => void): Mark[] {
  const looks = marks.flatMap((mark) => look(mark) ?? [])
  const unpadded = looks.filter(({ mark }) => !mark.padded)
  if (unpadded.length) {
    for (const { mark } of unpadded) mark.padded = true
    quietly(() => unpadded.forEach(padMark))
    return looks.map(({ mark }) => mark)
  }
  const soft = new Set<Look>()
  const rooms = findRooms(looks, soft)
  const squeezed: Mark[] = []
  quietly(() => {
    for (const one of looks) {
      const step = steps.indexOf((one.element.dataset.fit ?? '') as (typeof steps)[number])
      const room = rooms.get(one)
      const last = soft.has(one) ? clipped - 1 : one.mark.style === 'beside' ? clipped + 1 : clipped
      if (room === undefined || step >= last) continue
      const tooShort = one.mark.style === 'beside' && step === clipped - 1 && room < leastBeside
      squeeze(one, steps[step + (tooShort ? 2 : 1)] as string, room)
      squeezed.push(one.mark)
    }
  })
  return squeezed
}

function squeeze({ mark, element }: Look, step: string, room: number): void {
  mark.padded = false
  element.dataset.fit = step
  element.style.setProperty('--room', `${Math.floor(room)}px`)
  if (step === 'clipped') boxWords(mark)
}
