/** Align: where the page's layout put a mark elsewhere than over its text (flex rows with gaps, flex columns). */
import { type Look, look } from './look.ts'
import type { Mark } from './marks.ts'

const slack = 1.5

/** Inside a line a mark starts where its text does; an item of its own, or after white space that had no width, it may not. */
function mayBeOff({ style, place, texts }: Mark): boolean {
  return style === 'replace' && (place.setting.apart || place.lines > 1 || /\s$/.test(texts.at(-1)?.data ?? ''))
}

/** Moves marks over their texts, without changing the layout. Other styles stay where they are. */
export function alignMarks(marks: readonly Mark[], quietly: (write: () => void) => void): void {
  const looks = marks.filter(mayBeOff).flatMap((mark) => look(mark) ?? [])
  quietly(() => looks.forEach(align))
}

function align({ mark, element, covered, rects }: Look): void {
  if (covered.lines > 1 && !covered.column) {
    // What stands before it became longer or shorter since it was measured, so it wraps elsewhere.
    element.style.setProperty('--covered', `${covered.lastWidth / mark.place.setting.scale}px`)
    return
  }
  const [first] = rects
  if (!first) return
  const line = (covered.bottom - covered.top) / covered.lines
  const left = covered.left - first.left
  const top = covered.top + line / 2 - (first.top + first.bottom) / 2
  // What stands inside a line is on it; an item of its own is wherever the page puts its items.
  const offLine = Math.abs(top) > (mark.place.setting.apart ? slack : line / 2)
  if (Math.abs(left) <= slack && !offLine) return
  const shift = (name: string, by: number) => {
    const before = Number.parseFloat(element.style.getPropertyValue(name)) || 0
    element.style.setProperty(name, `${before + by / mark.place.setting.scale}px`)
  }
  shift('--left', left)
  if (offLine) shift('--top', top)
  element.dataset.shift = ''
}
