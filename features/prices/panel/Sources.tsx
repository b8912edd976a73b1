/** Who says so, and when somebody last looked. Statements of our sources, never of ours. */
import type { FeeClaim } from '../../../core/money/cost.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { Evidence } from '../../../rules/evidence.ts'
import type { MoneyWords } from './money-words.ts'

interface SaidProps {
  said: Evidence
  words: MoneyWords
  speech: Speech
}

/** One source with the day it was last checked; where there is none (grade U), what was found instead. */
export function Said({ said: { grade, source, checked }, words, speech }: SaidProps) {
  const key = grade === 'U' ? 'noSource' : 'accordingTo'
  return <span class="source">{speech.t(key, { source, date: words.day(checked) })}</span>
}

/** Whether a claim is that of a source, and not of the reader. */
export const isSourced = (claim: FeeClaim): claim is FeeClaim & Evidence =>
  claim.grade !== undefined && claim.source !== undefined && claim.checked !== undefined

/** The sources of a fee, folded away; the reader's own fee has none. */
export function Sources({ claims, words, speech }: { claims: readonly FeeClaim[]; words: MoneyWords; speech: Speech }) {
  const sourced = claims.filter(isSourced)
  if (sourced.length === 0) return null
  const isUnknown = sourced.every(({ grade }) => grade === 'U')
  return (
    <details class="said">
      <summary>{isUnknown ? speech.t('sourcesNone') : speech.t('sources', { count: sourced.length })}</summary>
      <ul class="sources">
        {sourced.map((said) => (
          <li key={said.source}>
            {!isUnknown && `${words.claim(said)}. `}
            <Said said={said} words={words} speech={speech} />
          </li>
        ))}
      </ul>
    </details>
  )
}
