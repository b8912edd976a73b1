/** Who says so, and when somebody last looked. Statements of our sources, never of ours. */
import type { FeeClaim } from '../../../core/money/cost.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { MoneyWords } from './money-words.ts'

interface SaidProps {
  said: Pick<Evidence, 'source' | 'checked'>
  words: MoneyWords
  speech: Speech
}

/** One source with the day it was last checked. */
export function Said({ said: { source, checked }, words, speech }: SaidProps) {
  return <span class="source">{speech.t('accordingTo', { source, date: words.day(checked) })}</span>
}

/** The sources of a fee, folded away; the reader's own fee has none. */
export function Sources({ claims, words, speech }: { claims: readonly FeeClaim[]; words: MoneyWords; speech: Speech }) {
  const sourced = claims.flatMap(({ source, checked }) => (source && checked ? [{ source, checked }] : []))
  if (sourced.length === 0) return null
  return (
    <details class="said">
      <summary>{speech.t('sources', { count: sourced.length })}</summary>
      <ul class="sources">
        {sourced.map((said) => (
          <li key={said.source}>
            <Said said={said} words={words} speech={speech} />
          </li>
        ))}
      </ul>
    </details>
  )
}
