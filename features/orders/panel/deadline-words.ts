/** What is said about one deadline on one line. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { makeTimeWords, sayableMs } from '../time-words.ts'

const dayMs = 86_400_000

/** Whether the page prints a bare date: that has no countdown, because nobody knows when in that day it ends. */
export const isDay = ({ printedAt, granularityMs = 0 }: DeadlineAnswer): boolean =>
  printedAt !== undefined && granularityMs >= dayMs

/** `Seller ships: ≈ 1 day, 4 hours left`, or `Seller ships: Nov 23`; an estimate carries its sign, a passed time says so. */
export function sayDeadline(answer: DeadlineAnswer, { t, locale }: Speech): string {
  const { kind, state, basis, remainingMs = 0, granularityMs = 1000, printedAt, dueAt } = answer
  const what = t(`deadlineKind.${kind}`)
  if (state !== 'running') return t(`timeLine.${state}`, { what })
  const words = makeTimeWords(locale)
  const form = basis === 'rule' ? 'timeLine.estimate' : 'timeLine.running'
  const at = printedAt ?? dueAt
  if (isDay(answer) && at !== undefined) return t(form, { what, time: words.day(at) })
  const left = words.long(sayableMs(remainingMs, granularityMs), granularityMs)
  const time = left
    ? t('timeLeft', { time: left })
    : t('timeLeftLess', { time: words.most(remainingMs, granularityMs, 'long') })
  return t(form, { what, time })
}
