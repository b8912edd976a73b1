/** Reread: what a sign says now, and whether that is still what was read of it. Reads only. */
import type { Zones } from '../zones.ts'
import type { Bare } from './bare.ts'
import type { Known } from './known.ts'
import { type Places, type Printed, type ReadAmounts, type Reading, readAt } from './printed.ts'
import { drawnAs } from './spot.ts'

export interface Reread {
  /** What stands at a sign; undefined where there is nothing to read. */
  readingAt: (anchor: Text, places: Places) => Reading | undefined
  /** Whether a sign still says what is known of it, and is drawn as it was. */
  isSame: (known: Known, places: Places) => boolean
}

const isOne = (a: Printed | undefined, b: Printed | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.isPlain === b.isPlain &&
    a.texts.length === b.texts.length &&
    a.texts.every((text, i) => text === b.texts[i]) &&
    JSON.stringify(a.amount) === JSON.stringify(b.amount))

/** Makes the reader of single signs. */
export function makeReread(read: ReadAmounts, bare: Bare, zones: Zones): Reread {
  function readingAt(anchor: Text, places: Places): Reading | undefined {
    const { parentElement, isConnected } = anchor
    if (!parentElement || !isConnected || zones.isSkipped(parentElement)) return undefined
    const reading = readAt(anchor, read, places)
    return reading?.printed ? reading : (bare.readAt(anchor, read) ?? reading)
  }
  return {
    readingAt,
    isSame(known, places) {
      const printed = readingAt(known.anchor, places)?.printed
      if (!isOne(printed, known.read)) return false
      return known.drawn === undefined || !printed || drawnAs(printed.texts) === known.drawn
    },
  }
}
