/** Jobs: what is to be said of a text, alone or together with the run it is in. */
import type { Job } from './mark-book.ts'
import { isName } from './names.ts'
import type { Reader, Said } from './reader.ts'
import { hasUnknownNeighbour, type Run, runsOf } from './runs.ts'
import { isTorn } from './touching.ts'

export interface Jobs {
  /** What a text says by itself. */
  alone: (text: Text) => Job | undefined
  /** What it says by itself or, if that is not all, together with its neighbours. */
  of: (text: Text) => Job | undefined
}

/** Makes the jobs of one visit. */
export function makeJobs(reader: Reader): Jobs {
  const { read, names } = reader

  function readOne(text: Text): Said | undefined {
    const own = read(text.data)
    return own && isName(text, names) ? undefined : own
  }

  /** Nothing when what touches the texts makes them something else. */
  const jobOf = (texts: Text[], source: string, said: Said | undefined, run?: Run): Job | undefined =>
    said && !isTorn(texts, reader) ? { texts, source, said: said.said, run } : undefined

  return {
    alone(text) {
      const own = readOne(text)
      return own?.part ? undefined : jobOf([text], text.data, own)
    },
    of(text) {
      const own = readOne(text)
      const alone = jobOf([text], text.data, own)
      if (!own?.part && alone) return alone
      for (const run of runsOf(text)) {
        const { texts, joined } = run
        const whole = read(joined)
        const isLabel = whole?.complete && !whole.part && !texts.some((one) => isName(one, names))
        const job = isLabel ? jobOf(texts, joined, whole, run) : undefined
        if (job) return job
      }
      return hasUnknownNeighbour(text, (words) => read(words) !== undefined) ? undefined : alone
    },
  }
}
