/** Real browsers with the built extension in them, on the real addresses: the drivers answer every request from fixtures. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core'
import { root } from './vocabulary/read.ts'

export type BrowserName = 'chromium' | 'firefox'

/** Answers a request of a page: the HTML of an address, or undefined for "not found". */
export type Serve = (url: string) => string | undefined

export interface Size {
  width: number
  height: number
}

export interface Driven {
  name: BrowserName
  browser: Browser
  /** Opens an address served by `serve`; `prepare` sees the page before its first script runs. */
  open: (url: string, size?: Size, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>
  /** Opens a page of the extension; `prepare` sees it before its first script runs. */
  openOwn: (path: string, size?: Size, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>
  /** The folder where downloads arrive. */
  downloads: string
  close: () => Promise<void>
}

const places: Record<BrowserName, string[]> = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

/** Where a browser is: the variable `TAOLENS_CHROMIUM` or `TAOLENS_FIREFOX`, or a usual place; undefined when nowhere. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[`TAOLENS_${name.toUpperCase()}`]
  return [named, ...places[name]].find((path) => path && existsSync(path))
}

/** Our id in Firefox. */
export const addonId = 'taolens@taolens.invalid'
const addonUuid = '7d0f3c52-3f0c-4a56-9a3e-5f1f7f2c9b10'
const defaultSize = { width: 1280, height: 900 }

export const buildOf = (name: BrowserName): string =>
  join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')

/** Whatever a page or the background asks for and nobody answers here leads nowhere: a proxy where there is none. */
const noNetwork = {
  chromium: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  firefox: {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
  },
}

/** Timers of tabs behind another one fire once a second, and what waits in them with them; the driver of Chromium asks for this itself. */
const promptTimers = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  // A process made ahead for the next site is work beside the tests.
  'dom.ipc.processPrelaunch.enabled': false,
}

function launch(name: BrowserName, headless: boolean, folder: string, downloads: string): Promise<Browser> {
  const executablePath = findBrowser(name)
  if (!executablePath) throw new Error(`${name} is not on this machine`)
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...noNetwork.firefox,
        ...promptTimers,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
      },
    })
  }
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: [folder],
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...asRoot,
      ...noNetwork.chromium,
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
}

async function respond(request: HTTPRequest, serve: Serve): Promise<void> {
  const url = request.url()
  if (/^(chrome|moz)-extension:|^data:|^about:|^blob:/.test(url)) return request.continue()
  if (url.endsWith('/favicon.ico')) return request.respond({ status: 204, body: '' })
  const html = serve(url)
  if (html === undefined) return request.respond({ status: 404, contentType: 'text/plain', body: '' })
  return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
}

/** Starts a browser with the built extension, or with a changed copy of it in another folder. */
export async function drive(name: BrowserName, serve: Serve, headless = true, folder = buildOf(name)): Promise<Driven> {
  const downloads = mkdtempSync(join(tmpdir(), 'taolens-downloads-'))
  const browser = await launch(name, headless, folder, downloads)
  if (name === 'firefox') await browser.installExtension(folder)
  const origin =
    name === 'firefox' ? `moz-extension://${addonUuid}` : (await worker(browser)).url().replace(/\/background.*$/, '')
  return {
    name,
    browser,
    downloads,
    async open(url, size = defaultSize, prepare = async () => undefined) {
      const page = await browser.newPage()
      await prepare(page)
      await page.setViewport(size)
      await page.setRequestInterception(true)
      page.on('request', (request) => void respond(request, serve).catch(() => undefined))
      await page.goto(url, { waitUntil: 'domcontentloaded' })
      return page
    },
    async openOwn(path, size = { width: 400, height: 640 }, prepare = async () => undefined) {
      const page = await browser.newPage()
      await prepare(page)
      await page.setViewport(size)
      // Firefox never reports the end of this navigation.
      const gone = page.goto(`${origin}/${path}`).catch(() => undefined)
      if (name === 'chromium') await gone
      await untilDrawn(page)
      return page
    },
    async close() {
      await browser.close()
      rmSync(downloads, { recursive: true, force: true })
    },
  }
}

/** Waits for a page of the extension. A wait that begins in the blank page before ends with it, so this asks again. */
async function untilDrawn(page: Page): Promise<void> {
  const end = Date.now() + 30_000
  const isDrawn = () => page.evaluate(() => document.querySelector('#app > *') !== null).catch(() => false)
  while (!(await isDrawn())) {
    if (Date.now() > end) throw new Error(`${page.url()} stays empty`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function worker(browser: Browser) {
  return browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes('background'))
}

/** Builds the extension for a browser, unless this process is told that it is built. */
export function build(name: BrowserName): void {
  if (process.env.TAOLENS_BUILT) return
  execFileSync('npx', ['wxt', 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox'], { cwd: root, stdio: 'pipe' })
}
