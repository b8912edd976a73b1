/** What our sources say about a way of paying besides its fee: limits, and whether it works at all. */
import type { Speech } from '../../../locales/i18n.ts'
import type { RefundRouteRule } from '../../../rules/refund-routes.ts'
import type { MoneyWords } from './money-words.ts'
import { Said } from './Sources.tsx'

/** Folded away: they matter once, when a way of paying is chosen. */
export function RouteNotes({ route, words, speech }: { route: RefundRouteRule; words: MoneyWords; speech: Speech }) {
  const { notes = [] } = route
  if (notes.length === 0) return null
  return (
    <details class="route-notes">
      <summary>{speech.t('goodToKnow', { count: notes.length })}</summary>
      <ul class="sources">
        {notes.map((note) => (
          <li key={note.id}>
            {speech.t(`payNote.${note.id}`)} <Said said={note} words={words} speech={speech} />
          </li>
        ))}
      </ul>
    </details>
  )
}
