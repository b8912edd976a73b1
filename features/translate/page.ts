/** The feature on a page: labels translated where they stand, and the card of the one the reader points at. */
import { directionOf } from '../../locales/languages.ts'
import { makeCardHost } from '../../page/card-host.ts'
import { makeGuard } from '../../page/guard.ts'
import type { PageAt } from '../../page/kinds.ts'
import { findPointed } from '../../page/pointed.ts'
import { watchPointer } from '../../page/pointer.ts'
import type { Recognised } from '../../page/report.ts'
import { startVisit } from '../../page/visit.ts'
import type { PageRules } from '../../rules/schema.ts'
import { loadPack } from '../../services/packs.ts'
import type { LanguagePack } from '../../services/vocabulary-shape.ts'
import { cardLabels, type Details, drawCard } from './card.tsx'
import { cardCss } from './card-style.ts'
import type { ShowStyle } from './settings.ts'
import { makeWords } from './words.ts'

export interface TranslateOptions {
  view: Window & typeof globalThis
  rules: PageRules
  at: PageAt
  pack: LanguagePack
  style: ShowStyle
  /** False once the extension was updated or removed. */
  isAlive: () => boolean
  /** Called when too much fails; the caller ends the visit. */
  onBroken: () => void
}

/** Starts translating a document; ends with the signal and leaves nothing. Returns the count for the popup. */
export function startTranslate(options: TranslateOptions, signal: AbortSignal): () => Recognised {
  const { view, rules, at, pack, style } = options
  const words = makeWords(pack, at.kind)
  const direction = directionOf(pack.language)
  const guard = makeGuard(options.onBroken)
  const visit = startVisit(
    {
      view,
      rules,
      rule: at.rule,
      style,
      language: pack.language,
      direction,
      read: words.read,
      isAlive: options.isAlive,
      guard,
    },
    signal,
  )
  const host = makeCardHost(view, cardCss, signal)
  let wanted = 0
  let details: Details | undefined
  function show(sources: string[], texts: Details, rect: DOMRect, announce: boolean): void {
    const labels = cardLabels(sources, words, texts)
    if (labels.length) host.show(rect, (root) => drawCard(root, labels, words, announce))
  }

  watchPointer<string[]>({
    view,
    signal,
    find: (element, x, y) => guard(() => findPointed(visit, element, x, y), undefined),
    isOurs: host.isOurs,
    async open({ label: sources, rect, how }) {
      const turn = ++wanted
      details ??= await loadDetails(pack.language)
      if (turn !== wanted || signal.aborted) return
      guard(() => show(sources, details as Details, rect, style === 'hover' || how !== 'hover'), undefined)
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
