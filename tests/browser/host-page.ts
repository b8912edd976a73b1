/** Opens host pages in a real browser with the built extension: on a shop's address, and untouched as a twin elsewhere. */
import type { HTTPRequest, Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { type BrowserName, build, type Driven, drive, type Serve } from '../../scripts/browsers.ts'
import { type HostName, hostPage } from '../fixtures/hosts/pages.ts'
import { openSettings } from './extension.ts'

export const orderList = 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm'

export interface Opened {
  page: Page
  /** Every request of the page except its own document. */
  requests: string[]
  /** Exceptions and console errors of the page and of our script in it. */
  errors: string[]
}

export interface Hosts {
  /** Opens a host page at a shop's address. */
  open: (host: HostName, address?: string) => Promise<Opened>
  /** Opens the same page where the extension does not run. */
  twin: (host: HostName, address?: string) => Promise<Opened>
  /** Opens a page with this body. */
  openBody: (body: string, address?: string) => Promise<Opened>
  /** Writes our settings, as the popup does. */
  set: (change: { enabled?: boolean; style?: 'replace' | 'beside' | 'hover' }) => Promise<void>
  /** Writes anything into our storage. */
  store: (items: Record<string, unknown>) => Promise<void>
  driven: Driven
  close: () => Promise<void>
}

const viewport = { width: 1280, height: 900 }
export const patience = { timeout: 30_000, interval: 40 }

async function respond(request: HTTPRequest, html: string, address: string, requests: string[]): Promise<void> {
  const url = request.url()
  if (/^(chrome|moz)-extension:|^data:|^about:|^blob:/.test(url)) return request.continue()
  const own = url === address
  if (!own && !url.endsWith('/favicon.ico')) requests.push(url)
  const body = own ? html : ''
  await request.respond({ status: own ? 200 : 404, contentType: 'text/html; charset=utf-8', body })
}

async function openAt(driven: Driven, html: string, address: string): Promise<Opened> {
  const page = await driven.browser.newPage()
  const opened: Opened = { page, requests: [], errors: [] }
  page.on('pageerror', (error) => opened.errors.push(`pageerror: ${String((error as Error).message ?? error)}`))
  page.on('console', (message) => {
    const missing = message.text().includes('Failed to load resource')
    if (message.type() === 'error' && !missing) opened.errors.push(`console: ${message.text()}`)
  })
  await page.setViewport(viewport)
  await page.setRequestInterception(true)
  page.on('request', (request) => void respond(request, html, address, opened.requests).catch(() => undefined))
  await page.bringToFront()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  // A page may have patched what evaluating needs.
  await until(() => page.evaluate(() => window.host.ready).catch(() => false), true)
  return opened
}

const recorder = `window.host = { errors: [], steps: {}, ready: true }
addEventListener('error', (event) => host.errors.push(event.message))`
const around = (body: string) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>淘</title>
<style>body { font: 14px/1.5 sans-serif; margin: 8px; }</style><script>${recorder}</script></head><body>${body}</body></html>`

/** Starts a browser with our extension in it and its popup in a tab behind; `serve` answers what `driven` opens. */
export async function startHosts(name: BrowserName, serve: Serve = () => undefined): Promise<Hosts> {
  build(name)
  const driven = await drive(name, serve)
  const store = await openSettings(driven)
  return {
    driven,
    store,
    open: async (host, address = orderList) => openAt(driven, await hostPage(host), address),
    twin: async (host, address = orderList) =>
      openAt(driven, await hostPage(host), address.replace(/\/\/[^/]+/, '//twin.example')),
    openBody: (body, address = orderList) => openAt(driven, around(body), address),
    async set({ enabled, style }) {
      const items: Record<string, unknown> = {}
      if (enabled !== undefined) items['settings:general'] = { enabled }
      if (style) items['settings:translate'] = { style }
      await store(items)
    },
    close: driven.close,
  }
}

/** Runs one of the page's own steps to its end. */
export async function step(page: Page, name: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const run = window.host.steps[wanted]
    if (!run) throw new Error(`no step "${wanted}"`)
    await run()
  }, name)
}

/** Moves the pointer a little, where nothing is, as somebody does who reads the page. */
export async function stir(page: Page): Promise<void> {
  await page.mouse.move(1, viewport.height - 1)
  await page.mouse.move(2, viewport.height - 2)
}

/** What went wrong in the page, seen from inside and from outside. */
export async function errorsOf({ page, errors }: Opened): Promise<string[]> {
  return [...errors, ...(await page.evaluate(() => window.host.errors))]
}

/** Waits until a value read from the page is the wanted one. */
export async function until<T>(read: () => Promise<T>, wanted: T, what = ''): Promise<void> {
  await expect.poll(read, { ...patience, message: what }).toEqual(wanted)
}
