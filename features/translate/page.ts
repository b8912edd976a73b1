/** The feature on a page: labels translated where they stand, and the card of the one the reader points at. */
import { directionOf } from '../../locales/languages.ts'
import { makeGuard } from '../../page/guard.ts'
import { findPointed } from '../../page/pointed.ts'
import { startVisit } from '../../page/visit.ts'
import { loadPack } from '../../services/packs.ts'
import type { PageContext, PageFeature, PageReport } from '../feature.ts'
import { cardLabels, type Details, drawCard } from './card.ts'
import type { TranslateSettings } from './settings.ts'
import { shownStyle } from './shown-style.ts'
import { makeWords } from './words.ts'

export const translateOnPages: PageFeature = { id: 'translate', start: startTranslate }

/** Starts translating a document; ends with the signal and leaves nothing. Returns the count for the popup. */
function startTranslate(context: PageContext, signal: AbortSignal): () => PageReport {
  const { view, at, pack, rows, sight, settings, isAlive, terms } = context
  const style = shownStyle(view, (settings as TranslateSettings).style)
  const words = makeWords(pack, rows, at.kind, at.isOverseas ? 'printed' : 'cny', terms)
  const direction = directionOf(pack.language)
  const guard = makeGuard(context.onBroken)
  const visit = startVisit({ ...words, view, sight, style, language: pack.language, direction, isAlive, guard }, signal)
  let details: Details | undefined
  context.pointing.add((element, x, y) => {
    const found = guard(() => findPointed(visit, element, x, y), undefined)
    if (!found) return undefined
    const { label: sources, rect, isSaid } = found
    return {
      rect,
      about: sources.join(),
      async fill() {
        details ??= await loadDetails(pack.language)
        const labels = guard(() => cardLabels(sources, words, details as Details), [])
        return labels.length ? (section) => drawCard(section, labels, words, !isSaid) : undefined
      },
    }
  }, signal)
  return () => {
    words.guides.clear()
    const found = visit.report()
    return { ...found, guides: [...words.guides] }
  }
}

async function loadDetails(language: string): Promise<Details> {
  const pack = await loadPack('details', language)
  return { pinyin: pack?.pinyin.split('\n') ?? [], notes: pack?.notes.split('\n') ?? [], fixes: pack?.fixes ?? {} }
}
