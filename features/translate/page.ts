/** The feature on a page: labels translated where they stand, and the card of the one the reader points at. */

import { cardCss } from '../../components/label-card-style.ts'
import { directionOf } from '../../locales/languages.ts'
import { type CardHost, makeCardHost } from '../../page/card-host.ts'
import { makeGuard } from '../../page/guard.ts'
import { findPointed } from '../../page/pointed.ts'
import { watchPointer } from '../../page/pointer.ts'
import type { Recognised } from '../../page/report.ts'
import { startVisit } from '../../page/visit.ts'
import { loadPack } from '../../services/packs.ts'
import type { PageContext, PageFeature } from '../feature.ts'
import { cardLabels, type Details, drawCard } from './card.ts'
import type { TranslateSettings } from './settings.ts'
import { makeWords } from './words.ts'

export const translateOnPages: PageFeature = { id: 'translate', start: startTranslate }

/** Starts translating a document; ends with the signal and leaves nothing. Returns the count for the popup. */
function startTranslate(context: PageContext, signal: AbortSignal): () => Recognised {
  const { view, at, pack, settings, isAlive, terms } = context
  const { style } = settings as TranslateSettings
  const words = makeWords(pack, at.kind, at.isOverseas ? 'printed' : 'cny', terms)
  const direction = directionOf(pack.language)
  const guard = makeGuard(context.onBroken)
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
      guard,
    },
    signal,
  )
  // Made with the first card: most visits to a page end without one.
  let host: CardHost | undefined
  let wanted = 0
  let details: Details | undefined
  function show(sources: string[], texts: Details, rect: DOMRect, announce: boolean): void {
    const labels = cardLabels(sources, words, texts)
    if (labels.length === 0) return
    host ??= makeCardHost(view, cardCss, signal)
    host.show(rect, (root) => drawCard(root, labels, words, announce))
  }

  watchPointer<string[]>({
    view,
    signal,
    find: (element, x, y) => guard(() => findPointed(visit, element, x, y), undefined),
    isOurs: (event) => host?.isOurs(event) ?? false,
    async open({ label: sources, rect, how }) {
      const turn = ++wanted
      details ??= await loadDetails(pack.language)
      if (turn !== wanted || signal.aborted) return
      guard(() => show(sources, details as Details, rect, style === 'hover' || how !== 'hover'), undefined)
    },
    close() {
      wanted++
      host?.hide()
    },
  })
  return visit.report
}

async function loadDetails(language: string): Promise<Details> {
  const pack = await loadPack('details', language)
  return { pinyin: pack?.pinyin.split('\n') ?? [], notes: pack?.notes.split('\n') ?? [] }
}
