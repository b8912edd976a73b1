/** The two hosts that serve the rates, and one careful question to each. Nothing about the reader is in it. */
import { checkRates, type RateProblem, type RateTable, readRates } from '../core/money/rates.ts'

/** Both are named by the project itself (fawazahmed0/exchange-api, issue 90: the second when the first fails). */
export const rateHosts = [
  'https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/cny.min.json',
  'https://latest.currency-api.pages.dev/v1/currencies/cny.min.json',
]

/** An answer is about 5 kB. */
const longestAnswer = 100_000
const timeoutMs = 10_000

export interface HostProblem {
  host: string
  problem: RateProblem
}

export interface AskedRates {
  table: RateTable
  isNew: boolean
  /** Currencies whose new rate was refused. */
  refused: string[]
  /** What was wrong with the hosts asked, in order. */
  problems: HostProblem[]
}

async function answerOf(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
  if (!response.ok) throw new Error(`status ${response.status}`)
  const text = await response.text()
  if (text.length > longestAnswer) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Asks the hosts in turn until one has rates that can be used; the last good ones stay when none has. Never rejects. */
export async function askForRates(last: RateTable, now: number, signal: AbortSignal): Promise<AskedRates> {
  const problems: HostProblem[] = []
  for (const url of rateHosts) {
    const { host } = new URL(url)
    const answer = await answerOf(url, signal).then(
      (body) => ({ body }),
      () => undefined,
    )
    const next = answer && readRates(answer.body, Object.keys(last.rates), host)
    if (!next) {
      problems.push({ host, problem: answer ? 'malformed' : 'down' })
      continue
    }
    const { table, isNew, problem, refused } = checkRates(next, last, now)
    if (problem) problems.push({ host, problem })
    if (isNew) return { table, isNew, refused, problems }
  }
  return { table: last, isNew: false, refused: [], problems }
}
