// @vitest-environment node
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import snapshot from '../../rules/rates.json' with { type: 'json' }
import { loadRates, ratesKey, refreshRates, type StoredRates } from '../../services/rates.ts'
import { rateHosts } from '../../services/rates-source.ts'

const now = Date.UTC(2026, 10, 22, 12)
const dayMs = 86_400_000
const [first = '', second = ''] = rateHosts.map((url) => new URL(url).host)
const signal = new AbortController().signal

type Reply = (response: ServerResponse) => void
let server: Server
let replies: Record<string, Reply>
let asked: string[]

/** The rates of the snapshot, with changes, as a host would answer. */
const answer = (change: Record<string, number> = {}, date = '2026-11-22') => {
  const rates = Object.entries(snapshot.rates).map(([code, rate]) => [code.toLowerCase(), Number(rate)])
  return JSON.stringify({ date, cny: { ...Object.fromEntries(rates), ...change } })
}
const sends =
  (body: string, status = 200): Reply =>
  (response) =>
    void response.writeHead(status).end(body)
const good = sends(answer({ usd: 0.15 }))
const down: Reply = (response) => void response.destroy()
const silent: Reply = () => undefined

beforeAll(async () => {
  server = createServer((request, response) => {
    const host = new URL(request.url ?? '', 'http://x').searchParams.get('host') ?? ''
    asked.push(host)
    ;(replies[host] ?? down)(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  fakeBrowser.reset()
  asked = []
  replies = {}
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const { redirect, credentials, referrerPolicy } = init
    expect({ redirect, credentials, referrerPolicy }).toEqual({
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
    return fetch(`http://127.0.0.1:${port}/?host=${new URL(url).host}`, { signal: init.signal ?? null })
  })
})
afterEach(() => vi.unstubAllGlobals())

const stored = async () => (await fakeBrowser.storage.local.get(ratesKey))[ratesKey] as StoredRates | undefined

describe('asking the hosts', () => {
  test('the first one answers: its rates are kept, and the second is not asked', async () => {
    replies = { [first]: good }
    const found = await refreshRates(now, signal)
    expect(asked).toEqual([first])
    expect(found).toMatchObject({ triedAt: now, answered: true, refused: [], problems: [] })
    expect(found.table).toMatchObject({ date: '2026-11-22', source: first })
    expect(found.table.rates.USD).toBe('0.15')
    expect(await stored()).toEqual(found)
    expect(await loadRates()).toEqual(found.table)
  })

  test.each<[string, Reply, string]>([
    ['down', down, 'down'],
    ['an error', sends('{}', 503), 'down'],
    ['a page in between', sends('<html>Sign in</html>'), 'malformed'],
    ['half an answer', sends(answer().slice(0, 900)), 'malformed'],
    ['nothing', sends(''), 'malformed'],
    ['another shape', sends('{"date":"2026-11-22","usd":{"cny":7}}'), 'malformed'],
    ['far too much', sends(answer() + ' '.repeat(100_000)), 'malformed'],
    [
      'the same for all',
      sends(answer(Object.fromEntries(Object.keys(snapshot.rates).map((code) => [code.toLowerCase(), 7])))),
      'malformed',
    ],
    ['old', sends(answer({}, '2026-01-01')), 'old'],
    ['of the future', sends(answer({}, '2027-01-01')), 'future'],
  ])('the first one is %s: the second is asked', async (_, reply, problem) => {
    replies = { [first]: reply, [second]: good }
    const found = await refreshRates(now, signal)
    expect(asked).toEqual([first, second])
    expect(found.problems).toEqual([{ host: first, problem }])
    expect(found).toMatchObject({ answered: true, table: { source: second, date: '2026-11-22' } })
  })

  test('rates in other units are absurd', async () => {
    const units = Object.entries(snapshot.rates).map(([code, rate]) => [code.toLowerCase(), Number(rate) * 100])
    const body = JSON.stringify({ date: '2026-11-22', cny: { ...Object.fromEntries(units), cny: 1 } })
    replies = { [first]: sends(body), [second]: sends(body) }
    const found = await refreshRates(now, signal)
    expect(found.problems.map(({ problem }) => problem)).toEqual(['absurd', 'absurd'])
    expect(found).toMatchObject({ answered: false, table: { date: snapshot.date } })
  })

  test('one absurd rate: it keeps the last good one and is reported, the others are taken', async () => {
    replies = { [first]: sends(answer({ usd: 0.00149, hkd: 1.18 })) }
    const found = await refreshRates(now, signal)
    expect(found).toMatchObject({ answered: true, refused: ['USD'], problems: [{ host: first, problem: 'absurd' }] })
    expect(found.table.rates).toMatchObject({ USD: snapshot.rates.USD, HKD: '1.18' })
    expect(found.table.kept).toEqual({ USD: snapshot.date })
  })

  test('a rate with as many digits as a number can have is kept, and read again', async () => {
    replies = { [first]: sends(answer({ usd: 0.1 + 0.05000000000000002, kwd: 0.045_123_456_789_012_34 })) }
    const found = await refreshRates(now, signal)
    expect(found).toMatchObject({ answered: true, refused: [] })
    expect(await loadRates()).toEqual(found.table)
  })

  test('slow: after the time-out the second is asked', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new Error('time-out')))
    replies = { [first]: silent, [second]: silent }
    const found = await refreshRates(now, signal)
    expect(found.problems).toEqual([first, second].map((host) => ({ host, problem: 'down' })))
    expect(AbortSignal.timeout).toHaveBeenCalledWith(10_000)
    vi.restoreAllMocks()
  })

  test('offline: the last good rates stay, for ever', async () => {
    replies = { [first]: good }
    await refreshRates(now, signal)
    replies = {}
    const found = await refreshRates(now + 400 * dayMs, signal)
    expect(found).toMatchObject({ answered: false, table: { date: '2026-11-22', rates: { USD: '0.15' } } })
    expect(await loadRates()).toMatchObject({ date: '2026-11-22', rates: { USD: '0.15' } })
  })

  test('a full storage keeps nobody from the rates', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    replies = { [first]: good }
    expect((await refreshRates(now, signal)).table.rates.USD).toBe('0.15')
    vi.restoreAllMocks()
  })
})
