/** The feature on a page: titles, options and reviews word by word, where the reader points. Nothing is written before. */
import { type CardProps, drawLabelCard } from '../../components/label-card.ts'
import type { Gloss } from '../../core/dictionary/brief.ts'
import { directionOf } from '../../locales/languages.ts'
import { makeGuard } from '../../page/guard.ts'
import { findProse, proseSelector } from '../../page/prose.ts'
import { copyText } from '../../services/clipboard.ts'
import { ask } from '../../services/page-messages.ts'
import type { PageContext, PageFeature } from '../feature.ts'

export const lookupOnPages: PageFeature = { id: 'lookup', start: startLookup }

/** Starts explaining where one points; ends with the signal and leaves nothing. */
function startLookup({ at, pack, pointing, onBroken }: PageContext, signal: AbortSignal) {
  const { language } = pack
  const selector = proseSelector(at.rule)
  const guard = makeGuard(onBroken)
  // The build packs every word of the card.
  const words = pack.words as CardProps['words'] & { glossName: string }

  function draw(section: HTMLElement, source: string, glosses: readonly Gloss[]): void {
    drawLabelCard(section, {
      labels: [{ source, pinyin: '', said: '', notes: [words.glossName], words: glosses }],
      language,
      direction: directionOf(language),
      words: { ...words, name: words.glossName },
      onCopy: copyText,
      announce: true,
    })
  }

  if (selector) {
    pointing.add((element) => {
      const found = guard(() => findProse(element, selector), undefined)
      return (
        found && {
          rect: found.rect,
          about: found.text,
          async fill() {
            const words = await ask('dictionary:gloss', { text: found.text, language })
            return Array.isArray(words) && words.length ? (section) => draw(section, found.text, words) : undefined
          },
        }
      )
    }, signal)
  }
  return () => ({})
}
