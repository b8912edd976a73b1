/** The feature on a page: labels translated where they stand, and the card of the one the reader points at. */
import { directionOf } from '../../locales/languages.ts'
import { makeCardHost } from '../../page/card-host.ts'
import { findPointed } from '../../page/pointed.ts'
import { watchPointer } from '../../page/pointer.ts'
import { type Recognised, startVisit } from '../../page/visit.ts'
import { loadPack } from '../../services/packs.ts'
import type { PageContext, PageFeature } from '../feature.ts'
import { cardLabels, type Details, drawCard } from './card.tsx'
import { cardCss } from './card-style.ts'
import type { TranslateSettings } from './settings.ts'
import { makeWords } from './words.ts'

export const translateOnPages: PageFeature = { id: 'translate', start: startTranslate }

/** Starts translating a document; ends with the signal and leaves nothing. Returns the count for the popup. */
function startTranslate({ view, at, pack, settings, isAlive }: PageContext, signal: AbortSignal): () => Recognised {
  const { style } = settings as TranslateSettings
  const words = makeWords(pack, at.kind)
  const direction = directionOf(pack.language)
  const visit = startVisit(
    {
      view,
      rules: pack.pages,
      rule: at.rule,
      style,
      language: pack.language,
      direction,
      read: words.read,
      isAlive,
    },
    signal,
  )
  const host = makeCardHost(view, cardCss, signal)
  let wanted = 0
  let details: Details | undefined
  watchPointer<string[]>({
    view,
    signal,
    find: (element, x, y) => findPointed(visit, element, x, y),
    isOurs: host.isOurs,
    async open({ label: sources, rect, how }) {
      const turn = ++wanted
      details ??= await loadDetails(pack.language)
      if (turn !== wanted || signal.aborted) return
      const labels = cardLabels(sources, words, details)
      if (labels.length) host.show(rect, (root) => drawCard(root, labels, words, style === 'hover' || how !== 'hover'))
    },
    close() {
      wanted++
      host.hide()
    },
  })
  return visit.report
}

async function loadDetails(language: string): Promise<Details> {
  const pack = await loadPack('details', language)
  return { pinyin: pack?.pinyin.split('\n') ?? [], notes: pack?.notes.split('\n') ?? [] }
}
