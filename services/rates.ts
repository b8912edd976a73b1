/** The rates that we convert with, kept in storage, renewed by the background about once a day, never lost. */
import { browser } from 'wxt/browser'
import { nextAskAt, type RateTable, rateDate } from '../core/money/rates.ts'
import snapshot from '../rules/rates.json' with { type: 'json' }
import { Decimal } from '../rules/rates.ts'
import * as z from '../rules/zod.ts'
import { onAlarm } from './alarm.ts'
import { askForRates } from './rates-source.ts'

export const ratesKey = 'rates'
export const ratesAlarm = 'rates'

const StoredRates = z.object({
  table: z.object({
    date: z.iso.date(),
    source: z.string(),
    rates: z.record(z.string(), Decimal),
    kept: z.optional(z.record(z.string(), z.iso.date())),
  }),
  /** Epoch ms of the last question, and whether a host answered it with rates. */
  triedAt: z.number(),
  answered: z.boolean(),
  refused: z.array(z.string()),
  problems: z.array(z.object({ host: z.string(), problem: z.string() })),
})
export type StoredRates = z.infer<typeof StoredRates>

const embedded: RateTable = { date: snapshot.date, source: snapshot.source, rates: snapshot.rates }

/** What is stored, if it is whole. */
async function readStored(): Promise<StoredRates | undefined> {
  const stored = await browser.storage.local.get(ratesKey).catch(() => ({}) as Record<string, unknown>)
  const read = z.safeParse(StoredRates, stored[ratesKey])
  return read.success ? read.data : undefined
}

/**
 * The rates to use: the stored ones, or those the extension came with when they are newer. A currency whose stored rate is
 * lacking, or kept from a day before those, has the rate the extension came with.
 */
export function currentRates(stored: StoredRates | undefined): RateTable {
  const table = stored?.table as RateTable | undefined
  if (!table || table.date < embedded.date) return embedded
  const older = Object.keys(embedded.rates).filter(
    (currency) => !(currency in table.rates) || rateDate(table, currency) < embedded.date,
  )
  if (older.length === 0) return table
  const from = Object.fromEntries(older.map((currency) => [currency, embedded.rates[currency] as string]))
  const kept = Object.fromEntries(older.map((currency) => [currency, embedded.date]))
  return { ...table, rates: { ...table.rates, ...from }, kept: { ...table.kept, ...kept } }
}

export interface RateState {
  /** The rates to use. */
  table: RateTable
  /** What came of the last question; undefined before the first one. */
  last: StoredRates | undefined
}

/** Reads the rates to use, and how the last question went. Never rejects. */
export async function loadRateState(): Promise<RateState> {
  const last = await readStored()
  return { table: currentRates(last), last }
}

/** Reads the rates to use. */
export async function loadRates(): Promise<RateTable> {
  return currentRates(await readStored())
}

/** Asks the hosts and stores what came of it. A full storage leaves everything as it was. */
export async function refreshRates(now: number, signal: AbortSignal): Promise<StoredRates> {
  const { table, isNew, refused, problems } = await askForRates(await loadRates(), now, signal)
  const isSame = problems.every(({ problem }) => problem === 'old')
  const kept: StoredRates = {
    table: table as StoredRates['table'],
    triedAt: now,
    answered: isNew || isSame,
    refused,
    problems,
  }
  await browser.storage.local.set({ [ratesKey]: kept }).catch(() => undefined)
  return kept
}

/**
 * Sets the alarm for the next question, unless it is set; one that is overdue rings within some minutes. `last` is what came
 * of the last question where storage may not know it.
 */
export async function scheduleRates(now: number, random: number, last?: StoredRates): Promise<void> {
  if (await browser.alarms.get(ratesAlarm)) return
  const stored = last ?? (await readStored())
  const due = stored ? nextAskAt(stored.triedAt, stored.answered, random) : now
  const isAhead = stored !== undefined && stored.triedAt <= now && due > now
  await browser.alarms.create(ratesAlarm, { when: isAhead ? due : now + Math.round((1 + random * 4) * 60_000) })
}

export interface RateKeeper {
  /** Sets the alarm or takes it away, as the settings say. */
  check: () => Promise<void>
  /** Asks the hosts now, for everybody who asks meanwhile; nobody is asked while rates are not wanted. */
  refresh: () => Promise<void>
}

/** Renews the rates by alarm while `wanted` says so; asks nobody anything otherwise. Call it as the background starts. */
export function keepRates(wanted: () => Promise<boolean>, signal: AbortSignal): RateKeeper {
  let asking: Promise<void> | undefined

  async function check(): Promise<void> {
    await schedule(await wanted())
  }

  async function schedule(isWanted: boolean, last?: StoredRates): Promise<void> {
    if (isWanted) await scheduleRates(Date.now(), Math.random(), last)
    else await browser.alarms.clear(ratesAlarm)
  }

  async function ask(): Promise<void> {
    const last = (await wanted()) ? await refreshRates(Date.now(), signal) : undefined
    await browser.alarms.clear(ratesAlarm)
    await schedule(await wanted(), last)
  }

  function refresh(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }

  onAlarm(ratesAlarm, signal, refresh)
  return { check, refresh }
}
