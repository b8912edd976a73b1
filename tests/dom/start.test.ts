/** The life of a page when showing breaks: at the start, or later. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { startPage } from '../../entrypoints/content/start.ts'
import type { PageContext, PageFeature } from '../../features/feature.ts'

const start = vi.fn<PageFeature['start']>()

const version = '1.2.3'
const general = { enabled: true, pausedSites: [], pausedFeatures: {}, language: 'en' }
const page = { version, general, terms: [], features: { translate: { enabled: true, style: 'replace' } } }
const pages = { checked: '2026-11-22', skip: ['.skipped'], untouchable: [], hydrated: ['#server'], kinds: [] }
const never = { closed: '(?!)', turning: [], names: '(?!)', tokens: {} }
const data = { traditional: '', lines: {}, slots: [], ...never, kinds: [], traits: [] }
const made = { version, language: 'en', made: 'b1' }
const rows = { ...made, text: '', index: '', rows: '', end: '' }
const vocabulary = { ...made, data, words: {}, pages, prices: {}, guides: { pages: [], rows: {} } }
const counted = { recognised: 3, unknown: [] }
declare const navigation: EventTarget
let controller: AbortController
let told: { name: string; body: Record<string, unknown> }[]

const moveTo = (url: string) =>
  (window as unknown as { happyDOM: { setURL: (url: string) => void } }).happyDOM.setURL(url)

beforeEach(async () => {
  fakeBrowser.reset()
  moveTo('about:blank')
  vi.stubGlobal('navigation', new EventTarget())
  controller = new AbortController()
  told = []
  start.mockReset()
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version } as never)
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    told.push(message as (typeof told)[number])
  })
  await fakeBrowser.storage.local.set({ page, vocabulary, rows })
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
})

/** What a page tells the popup when asked. */
async function reported(): Promise<Record<string, unknown> | undefined> {
  const question = { name: 'page:report', body: { turn: 'x' } }
  void fakeBrowser.runtime.onMessage.trigger(question, { id: fakeBrowser.runtime.id } as never, () => undefined)
  return told.findLast(({ name }) => name === 'popup:frame')?.body
}

const features: PageFeature[] = [{ id: 'translate', start }]
const begin = (all = features) => startPage(window as never, controller.signal, all, () => true)
const started = (at: number) => start.mock.calls[at] as [PageContext, AbortSignal]

test('does nothing without the translations of the vocabulary, or with those of another build', async () => {
  await fakeBrowser.storage.local.set({ rows: { ...rows, made: 'b2' } })
  await begin()
  await fakeBrowser.storage.local.remove('rows')
  await begin()
  expect(start).not.toHaveBeenCalled()
  expect(told).toContainEqual({ name: 'background:pack', body: { part: 'rows', language: 'en' } })
})

test('reports what is shown', async () => {
  start.mockReturnValue(() => counted)
  await begin()
  expect(await reported()).toMatchObject(counted)
  expect(await reported()).not.toHaveProperty('paused')
})

test('a start that fails ends the visit, throws nothing, and is reported', async () => {
  start.mockImplementation(() => {
    throw new Error('expected by the test')
  })
  await begin()
  expect(started(0)[1].aborted).toBe(true)
  expect(await reported()).toMatchObject({ paused: 'error', recognised: 0 })
})

test('page rules that cannot be read start nothing, throw nothing, and are reported', async () => {
  start.mockReturnValue(() => counted)
  await fakeBrowser.storage.local.set({ vocabulary: { ...vocabulary, pages: { ...pages, skip: 7 } } })
  await begin()
  expect(start).not.toHaveBeenCalled()
  expect(await reported()).toMatchObject({ paused: 'error', recognised: 0 })
})

test('what breaks later ends the visit, and is reported', async () => {
  start.mockReturnValue(() => counted)
  await begin()
  started(0)[0].onBroken()
  expect(started(0)[1].aborted).toBe(true)
  expect(await reported()).toMatchObject({ paused: 'error', recognised: 0 })
})

test('what breaks while it starts is reported too', async () => {
  start.mockImplementation(({ onBroken }) => {
    onBroken()
    return () => counted
  })
  await begin()
  expect(await reported()).toMatchObject({ paused: 'error', recognised: 0 })
})

test('the next visit begins anew', async () => {
  start.mockImplementationOnce(() => {
    throw new Error('expected by the test')
  })
  start.mockReturnValue(() => counted)
  await begin()
  await fakeBrowser.storage.local.set({ page: { ...page, general: { ...general, language: 'auto' } } })
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  expect(await reported()).toMatchObject(counted)
  expect(await reported()).not.toHaveProperty('paused')
  started(0)[0].onBroken()
  expect(started(1)[1].aborted).toBe(false)
  expect(await reported()).not.toHaveProperty('paused')
})

test('a feature that fails leaves the others running', async () => {
  await fakeBrowser.storage.local.set({ page: { ...page, features: { ...page.features, other: { enabled: true } } } })
  const broken: PageFeature = {
    id: 'other',
    start() {
      throw new Error('expected by the test')
    },
  }
  start.mockReturnValue(() => counted)
  await begin([broken, ...features])
  expect(started(0)[1].aborted).toBe(false)
  expect(await reported()).toMatchObject({ ...counted, paused: 'error' })
})

test('a page that comes back from the browser’s memory is looked at anew: it was told nothing in between', async () => {
  start.mockReturnValue(() => counted)
  await begin()
  const shown = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))
  shown(false)
  shown(true)
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  expect(started(0)[1].aborted).toBe(true)
})

test('another kind of page in the same document is no older than its address', async () => {
  const lists = { kind: 'order-list', at: ['/list'], origin: 'test' }
  await fakeBrowser.storage.local.set({ vocabulary: { ...vocabulary, pages: { ...pages, kinds: [lists] } } })
  start.mockReturnValue(() => counted)
  vi.spyOn(performance, 'now').mockReturnValue(3_600_000)
  await begin()
  const before = Date.now()
  expect(started(0)[0].arrivedAt).toBeLessThanOrEqual(before - 3_590_000)
  moveTo('https://x.taobao.com/list')
  navigation.dispatchEvent(new Event('currententrychange'))
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  expect(started(1)[0].arrivedAt).toBeGreaterThanOrEqual(before)
})

test('a feature that is paused on the site is not started there', async () => {
  const paused = { ...general, pausedFeatures: { '': ['translate'], tmall: ['other'] } }
  await fakeBrowser.storage.local.set({ page: { ...page, general: paused } })
  await begin()
  expect(start).not.toHaveBeenCalled()
})

test('tells the toolbar button that the site is paused, and every change from then on: its tab has an icon of its own', async () => {
  const toldPaused = () => told.filter(({ name }) => name === 'background:paused').map(({ body }) => body.paused)
  const become = (change: object) =>
    fakeBrowser.storage.local.set({ page: { ...page, general: { ...general, ...change } } })
  start.mockReturnValue(() => counted)
  await begin()
  expect(toldPaused()).toEqual([])
  await become({ pausedSites: [''] })
  await vi.waitFor(() => expect(toldPaused()).toEqual([true]))
  await become({})
  await vi.waitFor(() => expect(toldPaused()).toEqual([true, false]))
  const readWhenOff = vi.spyOn(browser.storage.local, 'get')
  await become({ enabled: false })
  await vi.waitFor(() => expect(toldPaused()).toEqual([true, false, false]))
  expect(readWhenOff.mock.calls.flat(2)).toEqual(['page'])
})

test('takes all of ours away for a picture, and begins anew by itself', async () => {
  start.mockReturnValue(() => counted)
  await begin()
  vi.useFakeTimers()
  try {
    const asked = { name: 'page:bare', body: {} }
    void fakeBrowser.runtime.onMessage.trigger(asked, { id: 'somebody else' } as never, () => undefined)
    expect(started(0)[1].aborted).toBe(false)
    void fakeBrowser.runtime.onMessage.trigger(asked, { id: fakeBrowser.runtime.id } as never, () => undefined)
    expect(started(0)[1].aborted).toBe(true)
    expect(start).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2000)
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2))
    expect(started(1)[1].aborted).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
