/**
 * Rates in real browsers: a copy of the build whose two hosts are a server of this test, asked without any permission, as
 * the real ones are.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import snapshot from '../../rules/rates.json' with { type: 'json' }
import { type BrowserName, build, buildOf, type Driven, drive } from '../../scripts/browsers.ts'
import { rateHosts } from '../../services/rates-source.ts'
import { runAxe } from './axe.ts'
import { openSettings, overflowAt } from './extension.ts'
import { findOverflow } from './overflow.ts'
import { callOwn } from './own-api.ts'

type Reply = (response: ServerResponse) => void
interface Asked {
  url: string
  headers: Record<string, unknown>
}

/** The rates of the snapshot, changed by a factor or one by one, as a host would answer. */
function answer(
  factor: number,
  change: Record<string, number> = {},
  date = new Date().toISOString().slice(0, 10),
): Reply {
  const rates = Object.entries(snapshot.rates).map(([code, rate]) => [code.toLowerCase(), Number(rate) * factor])
  return sends(JSON.stringify({ date, cny: { ...Object.fromEntries(rates), cny: 1, ...change } }))
}
const sends =
  (body: string): Reply =>
  (response) =>
    void response.writeHead(200, { 'access-control-allow-origin': '*' }).end(body)
const down: Reply = (response) => void response.destroy()
const silent: Reply = () => undefined

/** Puts other texts into the files of a folder; throws when one of them is nowhere. */
function rewrite(folder: string, texts: readonly (readonly [string | RegExp, string])[]): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|json)$/.test(name))
  const wanted = new Set(texts)
  for (const name of files) {
    const before = readFileSync(join(folder, name), 'utf8')
    let text = before
    for (const pair of texts) {
      const next = text.replaceAll(pair[0], pair[1])
      if (next !== text) wanted.delete(pair)
      text = next
    }
    if (text !== before) writeFileSync(join(folder, name), text)
  }
  if (wanted.size) throw new Error(`not in the build: ${[...wanted].map(([from]) => from).join(', ')}`)
}

describe.each<BrowserName>(['chromium', 'firefox'])('rates in %s', (name) => {
  let folder: string
  let server: Server
  let driven: Driven
  let own: Page
  let popup: Page
  let set: (items: Record<string, unknown>) => Promise<void>
  let replies: Reply[] = [down, down]
  let asked: Asked[] = []

  const says = (text: string) =>
    popup.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { polling: 50 }, text)
  const value = () => popup.$$eval('.converter input', (fields) => fields.map((field) => field.value))
  const askNow = async (...next: Reply[]) => {
    replies = next
    asked = []
    await popup.click('.ask-now button')
  }
  const quote = async () => {
    type State = { page: { features: { prices: { quote?: { currency: string; rates: Record<string, string> } } } } }
    return (await callOwn<State>(own, 'storage.local.get', 'page')).page.features.prices.quote
  }

  beforeAll(async () => {
    build(name)
    server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers })
      ;(replies[request.url === '/1' ? 1 : 0] ?? down)(response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    folder = mkdtempSync(join(tmpdir(), 'taolens-rates-'))
    cpSync(buildOf(name), folder, { recursive: true })
    rewrite(folder, [
      ...rateHosts.map((url, index) => [url, `${origin}/${index}`] as const),
      [/AbortSignal\.timeout\([^)]*\)/g, 'AbortSignal.timeout(1500)'],
    ])
    driven = await drive(name, () => undefined, true, folder)
    set = await openSettings(driven)
    own = await driven.openOwn('popup.html')
    await set({
      'settings:prices': { currency: 'EUR' },
      'prices:last': { typed: { text: '100', side: 'shop', top: 'shop' }, refund: '', amounts: [] },
    })
  })
  afterAll(async () => {
    await driven?.close()
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('down: whoever opens the tab has it asked, is told, and can convert all the same', async () => {
    popup = await driven.openOwn('popup.html#money', { width: 360, height: 900 })
    await says('No rate service could be reached')
    // Firefox itself tries a broken connection several times.
    expect([...new Set(asked.map(({ url }) => url))]).toEqual(['/0', '/1'])
    expect(Number((await value())[1])).toBeCloseTo(100 * Number(snapshot.rates.EUR), 1)
    // Nothing about the reader is in the question.
    for (const { headers } of asked) expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']))
    for (const { headers } of asked) expect(headers.referer).toBeUndefined()
  })

  it.each(['light', 'dark'] as const)(
    'the tab has no fault that axe finds, %s, and fits into 320 pixels',
    async (scheme) => {
      await popup.evaluate((chosen) => {
        document.documentElement.style.colorScheme = chosen
      }, scheme)
      expect(await overflowAt(popup, 320)).toBeLessThanOrEqual(0)
      expect(await runAxe(popup, {}, '#tab-panel-money')).toEqual([])
      await popup.setViewport({ width: 360, height: 900 })
    },
  )

  it('in a narrow sidebar both amounts are whole, and nothing stands out to the side', async () => {
    const enter = async (text: string) => {
      await popup.$eval('.converter input', (field) => {
        field.focus()
        field.select()
      })
      await popup.keyboard.type(text)
    }
    await enter('123,456.78')
    await expect.poll(async () => (await value())[1]).toMatch(/^\d\d,\d{3}\.\d\d$/)
    const cut = () =>
      popup.$$eval('.converter input', (fields) =>
        fields.filter((field) => field.scrollWidth > field.clientWidth).map((field) => field.value),
      )
    const faults: string[] = []
    for (const width of [200, 240, 280, 281]) {
      const over = await overflowAt(popup, width)
      const found = [...(over > 0 ? [`${over} pixels wider`] : []), ...(await cut()), ...(await findOverflow(popup))]
      faults.push(...found.map((fault) => `${width}: ${fault}`))
    }
    await enter('100')
    await popup.setViewport({ width: 360, height: 900 })
    expect(faults).toEqual([])
  })

  it('malformed and absurd: refused, said, and the last good rates stay', async () => {
    await askNow(sends('<html>Sign in to this network</html>'), answer(100))
    await says('too many of them changed sharply at once')
    expect((await quote())?.rates.EUR).toBe(snapshot.rates.EUR)
    await askNow(sends('{"date":'), sends('[]'))
    await says('no usable answer')
  })

  it('slow: the second host is asked; its rates reach the popup and the quote of open pages', async () => {
    await askNow(silent, answer(1.05))
    await popup.waitForFunction(() => !document.querySelector('.ask-now'), { polling: 50 })
    expect(Number((await value())[1])).toBeCloseTo(105 * Number(snapshot.rates.EUR), 1)
    await expect.poll(async () => Number((await quote())?.rates.EUR)).toBeCloseTo(1.05 * Number(snapshot.rates.EUR), 6)
  })

  it('one absurd rate: refused and said; the others are taken', async () => {
    replies = [answer(1.1, { eur: 12 }), down]
    await callOwn(own, 'runtime.sendMessage', { name: 'rates:refresh', body: {} })
    await says('The latest EUR rate was rejected')
    expect(Number((await value())[1])).toBeCloseTo(105 * Number(snapshot.rates.EUR), 1)
  })

  it('another currency and an own rate reach the quote of open pages at once', async () => {
    await set({ 'settings:prices': { currency: 'HKD' } })
    await expect.poll(async () => Number((await quote())?.rates.HKD)).toBeCloseTo(1.1 * Number(snapshot.rates.HKD), 6)
    await set({ 'settings:prices': { currency: 'HKD', ownRate: { currency: 'HKD', rate: '1.25' } } })
    await expect.poll(async () => (await quote())?.rates.HKD).toBe('1.25')
    await says('Your own fixed rate')
    expect((await value())[1]).toBe('125.00')
  })

  it('switched off: there is no quote, no alarm, and nobody is asked', async () => {
    const alarms = async () => (await callOwn<{ name: string }[]>(own, 'alarms.getAll')).map((alarm) => alarm.name)
    await expect.poll(alarms).toContain('rates')
    await set({ 'settings:prices': { enabled: false } })
    await expect.poll(quote).toBeUndefined()
    await expect.poll(alarms).not.toContain('rates')
    asked = []
    await callOwn(own, 'runtime.sendMessage', { name: 'rates:refresh', body: {} })
    expect(asked).toEqual([])
  })
})
