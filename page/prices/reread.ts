/** Reread: what a sign says now, and whether that is still what was read of it. Reads only. */
import type { Zones } from '../zones.ts'
import type { Bare } from './bare.ts'
import type { Known } from './known.ts'
import { type Places, type Printed, type ReadAmounts, type Reading, readAt } from './printed.ts'
import { spotOf } from './spot.ts'

export interface Reread {
  /** What stands at a sign; undefined where there is nothing to read. */
  readingAt: (anchor: Text, places: Places) => Reading | undefined
  /** Whether a sign still says what is known of it, and is drawn as it was. */
  isSame: (known: Known, places: Places) => boolean
}

const factsOf = (printed: Printed | undefined) => JSON.stringify([printed?.amount, printed?.isPlain])

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
    isSame({ anchor, read: before, isDrawn }, places) {
      const printed = readingAt(anchor, places)?.printed
      if (factsOf(printed) !== factsOf(before)) return false
      return !printed || isDrawn === undefined || isDrawn === (typeof spotOf(printed.texts) !== 'string')
    },
  }
}
