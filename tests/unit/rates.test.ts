import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageInDays, checkRates, nextAskAt, type RateTable, rateDate, readRates } from '../../core/money/rates.ts'

const known = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'TWD', 'SGD', 'MYR', 'THB', 'GBP', 'KGS', 'AUD']
const cny = { cny: 1, usd: 0.149, hkd: 1.17, eur: 0.128, jpy: 21.35, twd: 4.7, sgd: 0.19, myr: 0.61, thb: 4.8 }
const all = { ...cny, gbp: 0.11, kgs: 13, aud: 0.21 }
const date = '2026-11-20'
const now = Date.UTC(2026, 10, 22, 12)
const rates = Object.fromEntries(known.map((code) => [code, String(all[code.toLowerCase() as keyof typeof all])]))
const last: RateTable = { date, source: 'last', rates }
const next = (change: Record<string, string | undefined>, day = '2026-11-22'): RateTable => {
  const changed = Object.entries({ ...rates, ...change }).filter(([, rate]) => rate !== undefined)
  return { date: day, source: 'next', rates: Object.fromEntries(changed) as Record<string, string> }
}

describe('reading an answer', () => {
  test('rates become texts, as printed', () => {
    expect(readRates({ date, cny: { ...all, btc: 0.0000017, xau: 3e-5 } }, known, 'last')).toEqual(last)
  })

  test('one of ten may be missing or no number', () => {
    expect(readRates({ date, cny: { ...all, kgs: undefined } }, known, 's')?.rates).not.toHaveProperty('KGS')
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-9, '0.1', null])
      expect(readRates({ date, cny: { ...all, kgs: bad } }, known, 's')?.rates, String(bad)).not.toHaveProperty('KGS')
  })

  test.each([
    [9, 10, true],
    [8, 9, false],
  ])('an answer with %d of %d currencies is taken: %s', (has, of, taken) => {
    const some = Object.fromEntries(known.slice(0, has).map((code) => [code.toLowerCase(), Number(rates[code])]))
    expect(readRates({ date, cny: some }, known.slice(0, of), 's') !== undefined).toBe(taken)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'error'],
    ['a list', [1]],
    ['no date', { cny: all }],
    ['a date that is none', { date: '2026-13-01', cny: all }],
    ['another date', { date: '22.11.2026', cny: all }],
    ['a number for a date', { date: 20261120, cny: all }],
    ['a list for a date', { date: [date], cny: all }],
    ['no rates', { date }],
    ['rates that are null', { date, cny: null }],
    ['another base', { date, usd: all }],
    ['a yuan that is not one', { date, cny: { ...all, cny: 7.1 } }],
    ['too few', { date, cny: { cny: 1, usd: 0.149 } }],
    ['texts only', { date, cny: { ...all, usd: '0.149', hkd: '1.17', eur: 'x' } }],
  ])('%s: refused', (_, answer) => {
    expect(readRates(answer, known, 's')).toBeUndefined()
  })
})

describe('against the last good ones', () => {
  test('new rates take over', () => {
    const table = next({ USD: '0.15' })
    expect(checkRates(table, last, now)).toEqual({ table, isNew: true, refused: [] })
  })

  test.each([
    ['0.2980', []],
    ['0.2981', ['USD']],
    ['0.0745', []],
    ['0.0744', ['USD']],
    ['7.1', ['USD']],
  ])('a dollar at %s: refused are %j', (usd, refused) => {
    const found = checkRates(next({ USD: usd }), last, now)
    expect(found.refused).toEqual(refused)
    expect(found.isNew).toBe(true)
    expect(found.problem).toBe(refused.length > 0 ? 'absurd' : undefined)
    expect(found.table.rates.USD).toBe(refused.length > 0 ? '0.149' : usd)
    expect(rateDate(found.table, 'USD')).toBe(refused.length > 0 ? date : '2026-11-22')
    expect(rateDate(found.table, 'HKD')).toBe('2026-11-22')
  })

  test.each([
    [10, true],
    [9, false],
  ])('one of %d currencies jumps: the others are taken: %s', (of, taken) => {
    const few = (table: RateTable) => ({
      ...table,
      rates: Object.fromEntries(Object.entries(table.rates).slice(0, of)),
    })
    expect(checkRates(few(next({ USD: '7' })), few(last), now).isNew).toBe(taken)
  })

  test('more than one in ten: the whole table is refused', () => {
    const found = checkRates(next({ USD: '7', EUR: '8' }), last, now)
    expect(found).toEqual({ table: last, isNew: false, problem: 'absurd', refused: [] })
  })

  test('a currency that is missing keeps its last good rate and its day, however often', () => {
    const once = checkRates(next({ KGS: undefined }), last, now)
    expect(once).toMatchObject({ isNew: true, refused: [], table: { rates, kept: { KGS: date } } })
    expect(once).not.toHaveProperty('problem')
    const twice = checkRates(next({ KGS: undefined }, '2026-11-23'), once.table, now)
    expect(rateDate(twice.table, 'KGS')).toBe(date)
    expect(checkRates(next({}, '2026-11-23'), twice.table, now).table.kept).toBeUndefined()
  })

  test.each([
    ['2026-11-19', 'old'],
    ['2026-11-24', 'future'],
    ['2099-01-01', 'future'],
  ])('of %s: %s', (day, problem) => {
    expect(checkRates(next({}, day), last, now)).toEqual({ table: last, isNew: false, problem, refused: [] })
  })

  test.each(['2026-11-20', '2026-11-22', '2026-11-23'])('of %s: taken', (day) => {
    expect(checkRates(next({}, day), last, now).isNew).toBe(true)
  })

  test('of tomorrow, in the first moment of today: taken', () => {
    expect(checkRates(next({}, '2026-11-23'), last, Date.UTC(2026, 10, 22)).isNew).toBe(true)
  })

  test('whatever comes, every currency keeps a rate within a factor of two', () => {
    const rate = fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }).map(String), { nil: undefined })
    const change = fc.dictionary(fc.constantFrom(...known.filter((code) => code !== 'CNY')), rate)
    fc.assert(
      fc.property(change, (changed) => {
        const { table } = checkRates(next(changed), last, now)
        for (const [currency, before] of Object.entries(rates)) {
          const ratio = Number(table.rates[currency]) / Number(before)
          expect(ratio).toBeGreaterThanOrEqual(0.4999)
          expect(ratio).toBeLessThanOrEqual(2.0001)
        }
      }),
    )
  })
})

describe('age and the next question', () => {
  test.each([
    ['2026-11-22', 0],
    ['2026-11-23', 0],
    ['2026-11-21', 1],
    ['2026-09-29', 54],
    ['2024-02-29', 997],
    ['2026-11-24', undefined],
    ['2099-01-01', undefined],
  ])('rates of %s are %d days old', (day, age) => {
    expect(ageInDays(day, now)).toBe(age)
  })

  test('about a day after an answer, about four hours after a failure', () => {
    const hours = (answered: boolean, random: number) => (nextAskAt(now, answered, random) - now) / 3_600_000
    expect([hours(true, 0), hours(true, 1)].map((one) => Math.round(one * 10) / 10)).toEqual([22.8, 25.2])
    expect([hours(false, 0), hours(false, 1)].map((one) => Math.round(one * 10) / 10)).toEqual([3.8, 4.2])
  })
})
