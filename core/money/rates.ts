/** Exchange rates from a service: read, held against the last good ones, and how old they are. */
import { dayNumber } from '../deadlines/working-days.ts'
import type { Rates } from './convert.ts'
import { parseFraction } from './fraction.ts'

export interface RateTable {
  /** The day the rates are of (ISO 8601). */
  date: string
  source: string
  rates: Rates
  /** Currencies whose rate is older than the table: the day it is of. */
  kept?: Readonly<Record<string, string>>
}

export type RateProblem = 'down' | 'malformed' | 'absurd' | 'future' | 'old'

export interface CheckedRates {
  /** The table to use from now on: the new one, or the last good one. */
  table: RateTable
  isNew: boolean
  problem?: RateProblem
  /** Currencies whose new rate was refused; they keep their last good one. */
  refused: string[]
}

const dayMs = 86_400_000
const day = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
/** A rate more than twice or less than half the last good one is refused. */
const factor = 2n

/**
 * The rates of an answer of the service (`{date, cny: {usd: 0.149, …}}`), for the currencies we know. Undefined unless it
 * has a day, is based on the yuan and has nine of ten of them. Numbers become texts as JSON printed them.
 */
export function readRates(answer: unknown, known: readonly string[], source: string): RateTable | undefined {
  const { date, cny } = (answer ?? {}) as { date?: unknown; cny?: Record<string, unknown> }
  if (typeof date !== 'string' || !day.test(date)) return undefined
  if (typeof cny !== 'object' || cny?.cny !== 1) return undefined
  const rates: Record<string, string> = {}
  for (const currency of known) {
    const rate = cny[currency.toLowerCase()]
    const text = typeof rate === 'number' && rate > 0 ? String(rate) : ''
    if (parseFraction(text)) rates[currency] = text
  }
  return Object.keys(rates).length * 10 >= known.length * 9 ? { date, source, rates } : undefined
}

/** Whether a rate is within a factor of two of the last good one. */
function isPlausible(rate: string, last: string): boolean {
  const now = parseFraction(rate)
  const before = parseFraction(last)
  if (!now || !before) return false
  const [a, b] = [now.num * before.den, before.num * now.den]
  return a <= b * factor && b <= a * factor
}

/**
 * Holds new rates against the last good ones. One that jumped, or is missing, keeps its last good value and its day; with
 * more than one in ten jumping, and with a day before the last one or after tomorrow, the whole table is refused.
 */
export function checkRates(next: RateTable, last: RateTable, now: number): CheckedRates {
  const refuse = (problem: RateProblem): CheckedRates => ({ table: last, isNew: false, problem, refused: [] })
  if (dayMsOf(next.date) > now + dayMs) return refuse('future')
  if (next.date < last.date) return refuse('old')
  const known = Object.keys(last.rates)
  const lost = known.filter((currency) => !isPlausible(next.rates[currency] ?? '', last.rates[currency] ?? ''))
  const refused = lost.filter((currency) => next.rates[currency])
  if (refused.length * 10 > known.length) return refuse('absurd')
  if (lost.length === 0) return { table: next, isNew: true, refused }
  const keptRates = Object.fromEntries(lost.map((currency) => [currency, last.rates[currency] as string]))
  const kept = Object.fromEntries(lost.map((currency) => [currency, rateDate(last, currency)]))
  const table = { ...next, rates: { ...next.rates, ...keptRates }, kept }
  return { table, isNew: true, refused, ...(refused.length > 0 && { problem: 'absurd' as const }) }
}

/** The day the rate of a currency is of (ISO 8601). */
export function rateDate(table: RateTable, currency: string): string {
  return table.kept?.[currency] ?? table.date
}

/**
 * How old rates of a day are, in whole days (UTC); 0 for today and for tomorrow. Undefined for a later day: the clock is wrong.
 */
export function ageInDays(date: string, now: number): number | undefined {
  const days = Math.floor((now - dayMsOf(date)) / dayMs)
  return days < -1 ? undefined : Math.max(0, days)
}

/**
 * When to ask the service again (epoch ms): about a day after an answer, about four hours after a failure, each spread by
 * a tenth. `random` is from 0 to 1.
 */
export function nextAskAt(lastTriedAt: number, answered: boolean, random: number): number {
  const wait = answered ? dayMs : dayMs / 6
  return lastTriedAt + Math.round(wait * (0.95 + random / 10))
}

function dayMsOf(date: string): number {
  return dayNumber(date) * dayMs
}
