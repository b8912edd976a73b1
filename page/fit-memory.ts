/** Fit memory: lists repeat the same label in the same place; how it fitted once is how it fits the next time. */
import type { Fit, Mark } from './marks.ts'

const moved = ['--left', '--top'] as const

interface Fitted {
  fit: Fit
  roomPx: number
  /** How far it was moved over its text; undefined when it stood there by itself. */
  moves: string[] | undefined
}

export interface FitMemory {
  /** Gives a new mark the fit of one like it, through `setFit`; false when none is known. */
  apply: (mark: Mark, setFit: (mark: Mark, fit: Fit, roomPx: number) => void) => boolean
  /** Remembers how a mark fits now. */
  keep: (mark: Mark) => void
}

/** What makes two marks alike: the words, the width of the text, and the classes of the elements around it. */
function keyOf({ said, texts, place, style }: Mark): string {
  const parent = texts.at(-1)?.parentElement
  const around = parent?.parentElement
  // A button of one look may have all room in one row, and little in another.
  const classes = `${parent?.className} ${around?.className} ${around?.childElementCount} ${around?.parentElement?.className}`
  return `${style} ${said} ${Math.round(place.width)} ${place.lines} ${place.setting.scale} ${parent?.localName}.${classes}`
}

/** Makes an empty memory, for one visit. */
export function makeFitMemory(): FitMemory {
  const known = new Map<string, Fitted>()
  return {
    apply(mark, setFit) {
      const { element } = mark
      const fitted = element && known.get(keyOf(mark))
      if (!fitted) return false
      if (fitted.fit) setFit(mark, fitted.fit, fitted.roomPx)
      if (fitted.moves) {
        element.dataset.shift = ''
        for (const [i, name] of moved.entries()) element.style.setProperty(name, fitted.moves[i] as string)
      }
      return true
    },
    keep(mark) {
      const { element } = mark
      if (!element) return
      const { fit = '', shift } = element.dataset
      const room = Number.parseFloat(element.style.getPropertyValue('--room'))
      const roomPx = room * mark.place.setting.scale
      const moves = shift === undefined ? undefined : moved.map((name) => element.style.getPropertyValue(name) || '0px')
      known.set(keyOf(mark), { fit: fit as Fit, roomPx, moves })
    },
  }
}
