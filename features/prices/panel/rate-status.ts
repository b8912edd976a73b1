/** How things stand with the rate of the reader's currency. */
import { ageInDays, type RateProblem, rateDate } from '../../../core/money/rates.ts'
import type { RateState } from '../../../services/rates.ts'

export interface RateStatus {
  /** The day the rate in use is of (ISO 8601), and how many days ago that was. */
  date: string
  ageDays: number
  source: string
  /** What went wrong with the last question, by what it means for the reader. */
  trouble?: RateTrouble
  /** Other currencies whose newest rate was refused. */
  othersRefused: string[]
  /** When the last question was put (epoch ms). */
  triedAt?: number
}

/** `refused`: the newest rate of the currency jumped; the others are about all rates. */
export type RateTrouble = 'refused' | RateProblem

/** Rates are renewed each day, so an older one than this is worth a word. */
export const oldAfterDays = 7

const byWeight: readonly RateProblem[] = ['absurd', 'future', 'malformed', 'old', 'down']

/** The status of the rate of a currency at a moment (epoch ms). */
export function rateStatus({ table, last }: RateState, currency: string, now: number): RateStatus {
  const date = rateDate(table, currency)
  const refused = last?.refused ?? []
  const problems = last?.answered === false ? last.problems.map(({ problem }) => problem) : []
  const worst = byWeight.find((problem) => problems.includes(problem))
  const trouble = refused.includes(currency) ? 'refused' : worst
  return {
    date,
    ageDays: ageInDays(date, now),
    source: table.source,
    othersRefused: refused.filter((code) => code !== currency),
    ...(trouble && { trouble }),
    ...(last && { triedAt: last.triedAt }),
  }
}
