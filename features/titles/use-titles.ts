/** The translation of the titles of one tab: its state, and what the reader can do. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { findTab } from '../../services/tab-report.ts'
import { openTitleCache } from '../../services/title-cache.ts'
import { clearTitles, enterTab, showTitle, titlesIn } from '../../services/titles-tab.ts'
import { type Progress, type TitleFault, translateTitles } from './translate-titles.ts'

/** Makes what translates a text; may take long, and is called straight from the click. */
export type OpenTranslator = (signal: AbortSignal) => Promise<(text: string) => Promise<string>>

export type TitlesState =
  | { step: 'idle' }
  | { step: 'opening' }
  | { step: 'running' | 'done'; progress: Progress }
  | { step: 'failed'; fault: TitleFault | 'noEntry' | 'noTitles'; progress?: Progress }

export interface TitlesControl {
  state: TitlesState
  /** `name` tells the translator from others, for what is remembered. */
  start: (name: string, open: OpenTranslator) => void
  cancel: () => void
  clear: () => void
}

const namedTab = () => new URLSearchParams(location.search).get('tab')

/** Everything ends when the popup closes; what is on the page stays there until it is cleared or left. */
export function useTitles(language: string): TitlesControl {
  const [state, setState] = useState<TitlesState>({ step: 'idle' })
  const job = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => job.current?.abort(), [])

  async function run(name: string, opening: Promise<(text: string) => Promise<string>>, signal: AbortSignal) {
    const set = (next: TitlesState) => {
      if (!signal.aborted) setState(next)
    }
    const tabId = await findTab(namedTab())
    if (tabId === undefined || !(await enterTab(tabId))) return set({ step: 'failed', fault: 'noEntry' })
    const titles = await titlesIn(tabId)
    if (!titles?.length) return set({ step: 'failed', fault: titles ? 'noTitles' : 'pageGone' })
    const translate = await opening.catch(() => undefined)
    if (!translate) return set({ step: 'failed', fault: 'device' })
    let last: Progress = { done: 0, all: titles.length, leftOut: 0 }
    const fault = await translateTitles({
      titles,
      cache: await openTitleCache(`${name} ${language}`),
      translate,
      show: (text, said) => showTitle(tabId, text, said, language),
      progress(progress) {
        last = progress
        set({ step: 'running', progress })
      },
      signal,
    })
    set(fault ? { step: 'failed', fault, progress: last } : { step: 'done', progress: last })
  }

  const cancel = () => {
    job.current?.abort()
    setState({ step: 'idle' })
  }
  return {
    state,
    start(name, open) {
      job.current?.abort()
      job.current = new AbortController()
      setState({ step: 'opening' })
      const opening = open(job.current.signal)
      opening.catch(() => undefined)
      const { current } = job
      // A translator that is no longer needed gives its memory back.
      void run(name, opening, current.signal).finally(() => current.abort())
    },
    cancel,
    clear() {
      cancel()
      void findTab(namedTab()).then((tabId) => (tabId === undefined ? undefined : clearTitles(tabId)))
    },
  }
}
