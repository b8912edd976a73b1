/** Titles translated in real browsers: a copy of the build that may enter the shop's tab, as a click on the button allows. */
import { rmSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages, waitUntilQuiet } from '../../scripts/sample-pages.ts'
import { allowedCopy } from './allowed-copy.ts'
import { openSettings, readHtml } from './extension.ts'
import { patience } from './host-page.ts'
import { callOwn } from './own-api.ts'

const samples = readSamplePages()
const search = samples.find((one) => one.name === 'search')?.url ?? ''

type Answer = (response: ServerResponse, asked: string) => unknown

/** Digits are left out: a number that is not in the title is not shown. */
const translation: Answer = (response, asked) =>
  response.end(JSON.stringify({ translatedText: `Said ${asked.replace(/\d/g, '')}` }))

let answer = translation
let asked: string[] = []
let server: Server
let address = ''

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += String(part)
    const { q = '' } = JSON.parse(text || '{}') as { q?: string }
    asked.push(q)
    answer(response, q)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server?.closeAllConnections()
  server?.close()
})

const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('taolens-title')].map((element) => element.shadowRoot?.textContent ?? ''),
  )
const press = (popup: Page, text: string) =>
  popup.evaluate((wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(wanted))
    if (!button) throw new Error(`no button "${wanted}"`)
    button.click()
  }, text)
const says = (popup: Page, text: string | RegExp) =>
  expect.poll(() => popup.evaluate(() => document.body.textContent ?? ''), patience).toMatch(text)

describe.each<BrowserName>(['chromium', 'firefox'])('titles in %s', (name) => {
  let folder: string
  let driven: Driven
  let set: (items: Record<string, unknown>) => Promise<void>
  let page: Page
  let popup: Page
  let untouched: string
  const openPopup = async () => {
    const helper = await driven.openOwn('popup.html')
    const tabs = await callOwn<{ id: number }[]>(helper, 'tabs.query', { url: `${new URL(search).origin}/*` })
    await helper.close()
    popup = await driven.openOwn(`popup.html?tab=${tabs[0]?.id}`)
    await popup.waitForFunction(() => document.body.textContent?.includes('Translate the titles with'), { polling: 50 })
  }
  /** Asks for all titles, as nothing is remembered any more. */
  const start = async (answered: Answer) => {
    await callOwn(popup, 'storage.session.clear')
    asked = []
    answer = answered
    await press(popup, 'Translate the titles with')
  }

  beforeAll(async () => {
    build(name)
    folder = allowedCopy(name)
    driven = await drive(name, serveSamplePages(samples), true, folder)
    set = await openSettings(driven)
    await set({ 'settings:titles': { server: address }, 'settings:general': { enabled: false } })
    page = await driven.open(search)
    await page.bringToFront()
    await waitUntilQuiet(page)
    untouched = await readHtml(page)
    await set({ 'settings:general': { enabled: true } })
    await page.waitForSelector('taolens-label')
    await openPopup()
  })
  afterAll(async () => {
    await driven?.close()
    if (folder) rmSync(folder, { recursive: true })
  })

  it('translates them by the server of the reader, beside the originals, and takes all away', async () => {
    await press(popup, 'Translate the titles with')
    await says(popup, /(\d+) of \1 titles translated/)
    const said = await shown(page)
    expect(said.length).toBeGreaterThan(3)
    expect(said.every((text) => /^Said .*\p{Script=Han}/u.test(text))).toBe(true)
    expect(new Set(said).size).toBe(said.length)
    expect(await readHtml(page, true)).toBe(untouched)
    await press(popup, 'Remove the translations')
    await expect.poll(() => shown(page), patience).toEqual([])
    expect(await readHtml(page, true)).toBe(untouched)
  })

  it('asks once for each title, whatever is removed in between', async () => {
    await start(translation)
    await says(popup, /(\d+) of \1 titles translated/)
    const all = asked.length
    expect(new Set(asked).size).toBe(all)
    await press(popup, 'Remove the translations')
    await expect.poll(() => shown(page), patience).toEqual([])
    await press(popup, 'Translate the titles with')
    await says(popup, /(\d+) of \1 titles translated/)
    expect((await shown(page)).length).toBeGreaterThan(3)
    expect(asked).toHaveLength(all)
    await press(popup, 'Remove the translations')
  })

  it('says what is wrong with the server', async () => {
    await popup.evaluate(() => {
      const { timeout } = AbortSignal
      AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.min(ms, 400))
    })
    const faults: [string, Answer][] = [
      ['Too many requests', (response) => response.writeHead(429).end('{}')],
      ['The server refused', (response) => response.writeHead(403).end('{"error":"Invalid API key"}')],
      ['The server failed', (response) => response.writeHead(500).end()],
      ['Is there a LibreTranslate server', (response) => response.end('<html>Hello</html>')],
      ['sends on to another address', (response) => response.writeHead(308, { location: '/elsewhere' }).end()],
      ['The server took too long', () => undefined],
      ['cannot be reached', (response) => response.socket?.destroy()],
    ]
    for (const [said, answered] of faults) {
      await start(answered)
      await says(popup, said)
    }
    expect(await shown(page)).toEqual([])
  })

  it('stops asking when the popup is closed', async () => {
    let isLeft = false
    await start((response) => response.on('close', () => (isLeft = true)))
    await expect.poll(() => asked.length, patience).toBe(1)
    expect(isLeft).toBe(false)
    await popup.close()
    await expect.poll(() => isLeft, patience).toBe(true)
    expect(asked).toHaveLength(1)
    await openPopup()
  })

  it.runIf(name === 'firefox')('has no button where the browser has no translator', async () => {
    const text = await popup.evaluate(() => document.body.textContent ?? '')
    expect(text).not.toContain("browser's translator")
  })

  it.runIf(name === 'chromium')(
    'uses the translator of the browser: with a download, with a fault, and stops',
    async () => {
      // A stand-in for the browser's own: its model cannot be downloaded by a test.
      await popup.evaluateOnNewDocument(() => {
        const told = globalThis as unknown as { finish: (fails: boolean) => void }
        Object.assign(globalThis, {
          Translator: {
            availability: async () => 'downloadable',
            create: ({ monitor, signal }: { monitor: (of: EventTarget) => void; signal: AbortSignal }) =>
              new Promise((resolve, reject) => {
                const events = new EventTarget()
                monitor(events)
                events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }))
                signal.addEventListener('abort', () => reject(signal.reason))
                told.finish = (fails) =>
                  fails
                    ? reject(new Error('no room'))
                    : resolve({ translate: async () => 'On this device', destroy() {} })
              }),
          },
        })
      })
      const finish = (fails: boolean) =>
        popup.evaluate(
          (wanted) => (globalThis as unknown as { finish: (fails: boolean) => void }).finish(wanted),
          fails,
        )
      await popup.reload()
      const download = 'Download the browser’s translator'
      await says(popup, download)
      await press(popup, download)
      await popup.waitForSelector('progress[value="0.4"]')
      await press(popup, 'Stop')
      await says(popup, download)
      await press(popup, download)
      await popup.waitForSelector('progress[value="0.4"]')
      await finish(true)
      await says(popup, 'could not be started')
      await press(popup, download)
      await popup.waitForSelector('progress[value="0.4"]')
      await finish(false)
      await says(popup, /(\d+) of \1 titles translated/)
      expect(new Set(await shown(page))).toEqual(new Set(['On this device']))
    },
  )

  it('gives back the exact page when TaoLens is switched off', async () => {
    await start(translation)
    await expect.poll(() => shown(page), patience).toContainEqual(expect.stringMatching(/^Said /))
    await set({ 'settings:general': { enabled: false } })
    await expect.poll(() => readHtml(page), patience).toBe(untouched)
  })
})
