import { expect, test } from 'vitest'
import { rateStatus } from '../../features/prices/panel/rate-status.ts'
import type { StoredRates } from '../../services/rates.ts'

const now = Date.UTC(2026, 10, 28, 12)
const table = { date: '2026-11-26', source: 'host', rates: { EUR: '0.13', USD: '0.149' }, kept: { USD: '2026-11-01' } }
const last = (change: Partial<StoredRates>) => ({
  table,
  last: { table, triedAt: now - 1000, answered: true, refused: [], problems: [], ...change },
})
const problems = (...kinds: string[]) => kinds.map((problem) => ({ host: 'host', problem }))

test('before the first question there is only the rate and its age', () => {
  expect(rateStatus({ table, last: undefined }, 'EUR', now)).toEqual({
    date: '2026-11-26',
    ageDays: 2,
    source: 'host',
    othersRefused: [],
  })
})

test('a rate that was kept has its own day', () => {
  expect(rateStatus(last({}), 'USD', now)).toMatchObject({ date: '2026-11-01', ageDays: 27, trouble: 'stale' })
})

test.each<[string, Partial<StoredRates>, string | undefined]>([
  ['all well', {}, undefined],
  ['one host was down, the other answered', { problems: problems('down') }, undefined],
  ['the newest are those we have', { problems: problems('old', 'old') }, undefined],
  ['nobody answered', { answered: false, problems: problems('down', 'down') }, 'down'],
  ['one was down, the other absurd', { answered: false, problems: problems('down', 'absurd') }, 'absurd'],
  ['of the future', { answered: false, problems: problems('future', 'down') }, 'future'],
  ['nonsense', { answered: false, problems: problems('malformed', 'old') }, 'malformed'],
  ['the own currency was refused', { refused: ['EUR', 'KGS'], problems: problems('absurd') }, 'refused'],
  ['another currency was refused', { refused: ['KGS'], problems: problems('absurd') }, undefined],
])('%s', (_, change, trouble) => {
  expect(rateStatus(last(change), 'EUR', now).trouble).toBe(trouble)
})

test('a clock that is wrong makes no rate today’s, and old rates of an answer are told', () => {
  expect(rateStatus({ table, last: undefined }, 'EUR', Date.UTC(2020, 0, 1))).not.toMatchObject({ ageDays: 0 })
  const later = Date.UTC(2030, 0, 1)
  expect(rateStatus(last({ triedAt: later }), 'EUR', later).trouble).toBe('stale')
  // Asked long ago, and not since: that is for the next question to mend.
  expect(rateStatus(last({}), 'EUR', later).trouble).toBeUndefined()
})

test('the other currencies that were refused', () => {
  expect(rateStatus(last({ refused: ['EUR', 'KGS'] }), 'EUR', now).othersRefused).toEqual(['KGS'])
})
