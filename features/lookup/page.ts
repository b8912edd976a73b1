/** The feature on a page: titles, options and reviews word by word, where the reader points. Nothing is written before. */
import { drawLabelCard } from '../../components/label-card.ts'
import { cardCss } from '../../components/label-card-style.ts'
import type { Gloss } from '../../core/dictionary/brief.ts'
import { directionOf } from '../../locales/languages.ts'
import { type CardHost, makeCardHost } from '../../page/card-host.ts'
import { makeGuard } from '../../page/guard.ts'
import { watchPointer } from '../../page/pointer.ts'
import { findProse, proseSelector } from '../../page/prose.ts'
import { copyText } from '../../services/clipboard.ts'
import { ask } from '../../services/page-messages.ts'
import type { PageContext, PageFeature } from '../feature.ts'

export const lookupOnPages: PageFeature = { id: 'lookup', start: startLookup }

/** Starts explaining where one points; ends with the signal and leaves nothing. */
function startLookup({ view, at, pack, onBroken }: PageContext, signal: AbortSignal) {
  const { language } = pack
  const selector = proseSelector(at.rule)
  const guard = makeGuard(onBroken)
  const { copy, copied, copyFailed, glossName: name } = pack.words as Record<string, string>
  let host: CardHost | undefined
  let turn = 0

  function show(source: string, words: Gloss[], rect: DOMRect): void {
    // The card of a label says more: two cards are never shown.
    if (!host && view.document.querySelector('taolens-card')) return
    host ??= makeCardHost(view, cardCss, signal)
    host.show(rect, (root) =>
      drawLabelCard(root, {
        labels: [{ source, pinyin: '', said: '', notes: [name ?? ''], words }],
        language,
        direction: directionOf(language),
        words: { copy, copied, copyFailed, name } as never,
        onCopy: copyText,
        announce: true,
      }),
    )
  }

  if (selector)
    watchPointer<string>({
      view,
      signal,
      find: (element) => guard(() => findProse(element, selector), undefined),
      isOurs: (event) => host?.isOurs(event) ?? false,
      async open({ label: text, rect }) {
        const mine = ++turn
        const words = (await ask('dictionary:gloss', { text, language })) as Gloss[] | undefined
        if (mine === turn && !signal.aborted && words?.length) guard(() => show(text, words, rect), undefined)
      },
      close() {
        turn++
        host?.hide()
      },
    })
  return () => ({})
}
