/** How things stand with the rate of the reader's currency. */
import { ageInDays, type RateProblem, rateDate } from '../../../core/money/rates.ts'
import type { RateState } from '../../../services/rates.ts'

export interface RateStatus {
  /** The day the rate in use is of (ISO 8601), and how many days ago that was; undefined when it is still to come. */
  date: string
  ageDays: number | undefined
  source: string
  /** What went wrong with the last question, by what it means for the reader. */
  trouble?: RateTrouble
  /** Other currencies whose newest rate was refused. */
  othersRefused: string[]
  /** When the last question was put (epoch ms). */
  triedAt?: number
}

/**
 * `refused`: the newest rate of the currency jumped. `stale`: the service answered, and has only an old rate, or the clock is
 * wrong. The others are about all rates.
 */
export type RateTrouble = 'refused' | 'stale' | RateProblem

/** Rates are renewed each day, so an older one than this is worth a word. */
export const oldAfterDays = 7

const byWeight: readonly RateProblem[] = ['absurd', 'future', 'malformed', 'old', 'down']

/** The status of the rate of a currency at a moment (epoch ms). */
export function rateStatus({ table, last }: RateState, currency: string, now: number): RateStatus {
  const date = rateDate(table, currency)
  const refused = last?.refused ?? []
  const problems = last?.answered === false ? last.problems.map(({ problem }) => problem) : []
  const worst = byWeight.find((problem) => problems.includes(problem))
  const ageDays = ageInDays(date, now)
  const isAnswered = last?.answered && (ageInDays(date, last.triedAt) ?? 0) > oldAfterDays
  const trouble = refused.includes(currency) ? 'refused' : (worst ?? (isAnswered ? 'stale' : undefined))
  return {
    date,
    ageDays,
    source: table.source,
    othersRefused: refused.filter((code) => code !== currency),
    ...(trouble && { trouble }),
    ...(last && { triedAt: last.triedAt }),
  }
}
