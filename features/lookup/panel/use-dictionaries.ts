/** The dictionaries and the reader's own terms, as far as they are open. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Library, OwnTerm, Shelf } from '../../../core/dictionary/library.ts'
import { openCedict, openTerms } from '../../../services/dictionary.ts'
import { loadTerms, type ReadTerms, readTerms, watchTerms } from '../../../services/own-terms.ts'

/** The reader's own terms, read again whenever they change. */
export function useOwnTerms(): ReadTerms {
  const [terms, setTerms] = useState(() => readTerms(undefined))
  useEffect(() => {
    const open = new AbortController()
    const read = () => void loadTerms().then((next) => !open.signal.aborted && setTerms(next))
    watchTerms(open.signal, read)
    read()
    return () => open.abort()
  }, [])
  return terms
}

export interface Dictionaries {
  library: Library
  state: 'closed' | 'opening' | 'open' | 'partly' | 'failed'
}

type Opened = Shelf | 'failed' | undefined

/** Opens the dictionaries once they are `wanted`, each for itself: our own vocabulary is the smaller one and answers first. */
export function useDictionaries(language: string, wanted: boolean, own: readonly OwnTerm[]): Dictionaries {
  const [terms, setTerms] = useState<Opened>()
  const [cedict, setCedict] = useState<Opened>()
  useEffect(() => {
    if (!wanted) return
    let isCurrent = true
    const keep = (set: (next: Opened) => void) => (shelf: Shelf | undefined) => {
      if (isCurrent) set(shelf ?? 'failed')
    }
    void openTerms(language).then(keep(setTerms))
    void openCedict().then(keep(setCedict))
    return () => {
      isCurrent = false
    }
  }, [language, wanted])
  const all = [terms, cedict]
  const failed = all.filter((one) => one === 'failed').length
  const isOpen = all.every((one) => one !== undefined)
  const library = useMemo(
    () => ({ own, shelves: [terms, cedict].filter((one) => typeof one === 'object') }),
    [own, terms, cedict],
  )
  const opened = failed === 2 ? 'failed' : failed ? 'partly' : 'open'
  return { library, state: wanted ? (isOpen ? opened : 'opening') : 'closed' }
}
