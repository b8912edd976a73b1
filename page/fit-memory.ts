/** Fit memory: lists repeat the same label in the same place; how it fitted once is how it fits the next time. */
import { boxWords, type Mark } from './marks.ts'

const remembered = ['--pad', '--room', '--left', '--top'] as const

interface Fitted {
  fit: string | undefined
  shifted: boolean
  sizes: string[]
}

export interface FitMemory {
  /** Gives a new mark the fit of one like it; false when none is known. */
  apply: (mark: Mark) => boolean
  /** Remembers how a mark fits now. */
  keep: (mark: Mark) => void
}

/** What makes two marks alike: the words, the width of the text, and the classes of the elements around it. */
function keyOf({ said, texts, place, style }: Mark): string {
  const parent = texts.at(-1)?.parentElement
  const around = `${parent?.localName}.${parent?.className} ${parent?.parentElement?.className}`
  return `${style} ${said} ${Math.round(place.right - place.left)} ${place.lines} ${around}`
}

/** Makes an empty memory, for one visit. */
export function makeFitMemory(): FitMemory {
  const known = new Map<string, Fitted>()
  return {
    apply(mark) {
      const { element } = mark
      const fitted = element && known.get(keyOf(mark))
      if (!fitted) return false
      for (const [i, name] of remembered.entries()) element.style.setProperty(name, fitted.sizes[i] ?? '')
      if (fitted.fit) element.dataset.fit = fitted.fit
      if (fitted.shifted) element.dataset.shift = ''
      if (fitted.fit === 'clipped') boxWords(mark)
      mark.padded = true
      return true
    },
    keep(mark) {
      const { element } = mark
      if (!element) return
      const sizes = remembered.map((name) => element.style.getPropertyValue(name))
      known.set(keyOf(mark), { fit: element.dataset.fit, shifted: element.dataset.shift !== undefined, sizes })
    },
  }
}
