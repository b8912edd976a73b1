/** Translates the titles of a tab, one after the other, and shows each as soon as it is there. */
import { hasOnlyNumbersOf } from '../../core/same-numbers.ts'
import type { TitleCache } from '../../services/title-cache.ts'
import { ServerError, type ServerFault } from '../../services/translation-server.ts'

export interface Progress {
  done: number
  all: number
  /** Translations that made up a number, and are not shown. */
  leftOut: number
}

export type TitleFault = ServerFault | 'pageGone' | 'device'

export interface TitlesJob {
  titles: readonly string[]
  cache: TitleCache
  /** Rejects with a `ServerError`, or anything else for the translator of the browser. */
  translate: (text: string) => Promise<string>
  /** False when the page is gone. */
  show: (text: string, said: string) => Promise<boolean>
  progress: (progress: Progress) => void
  signal: AbortSignal
}

/** Ends with the last title, with the first fault, which it returns, or with the signal. */
export async function translateTitles(job: TitlesJob): Promise<TitleFault | undefined> {
  const { titles, cache, translate, show, progress, signal } = job
  let done = 0
  let leftOut = 0
  const tell = () => progress({ done, all: titles.length, leftOut })
  tell()
  for (const title of titles) {
    if (signal.aborted) return undefined
    try {
      const said = cache.get(title) ?? (await translate(title))
      if (signal.aborted) return undefined
      if (hasOnlyNumbersOf(said, title)) {
        await cache.keep(title, said)
        if (!(await show(title, said))) return 'pageGone'
        done++
      } else leftOut++
    } catch (failure) {
      if (signal.aborted) return undefined
      return failure instanceof ServerError ? failure.fault : 'device'
    }
    tell()
  }
  return undefined
}
