/** What is said about one deadline on one line. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { sayRemaining } from '../time-words.ts'

/** `Seller ships: ≈ 1 day, 4 hr left`; an estimate carries its sign, a passed time says so. */
export function sayDeadline(answer: DeadlineAnswer, { t, locale }: Speech): string {
  const { kind, state, basis, remainingMs = 0, granularityMs } = answer
  const what = t(`deadlineKind.${kind}`)
  if (state !== 'running') return t(`timeLine.${state}`, { what })
  const left = sayRemaining(remainingMs, granularityMs, locale)
  const time = left === undefined ? t('timeLeftLittle') : t('timeLeft', { time: left })
  return t(basis === 'rule' ? 'timeLine.estimate' : 'timeLine.running', { what, time })
}
