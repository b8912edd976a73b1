/** The browsers that are compared: alike in everything but the extension in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core'
import { findBrowser } from '../browsers.ts'

export const configurations = ['none', 'empty', 'replace', 'beside', 'hover', 'prices', 'replace+prices'] as const
export type Configuration = (typeof configurations)[number]
/** Without the configurations with prices: those are for the pages that are about them. */
export const withoutPrices = configurations.filter((name) => !name.includes('prices'))

/** Whether a configuration is TaoLens in one of its styles. */
export const isOurs = (name: Configuration): boolean => name !== 'none' && name !== 'empty'

export interface Compared {
  name: Configuration
  browser: Browser
  /** A fresh page; nothing is loaded yet. */
  newPage: () => Promise<Page>
  close: () => Promise<void>
}

/** Answers with the HTML of an address, or undefined for "not found". */
export type Serve = (url: string) => string | undefined

const size = { width: 1280, height: 900 }
const matches = ['https://*.taobao.com/*']

/** The extension that does nothing, on the same addresses and at the same time as ours. */
function writeEmpty(folder: string): void {
  const content_scripts = [{ matches, js: ['content.js'], run_at: 'document_start', all_frames: true }]
  const manifest = { manifest_version: 3, name: 'Empty', version: '1.0', content_scripts }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'content.js'), '')
}

/**
 * Starts one browser. `none` is a browser of its own with the same switches, on the same addresses: an address outside
 * the match patterns in a browser with the extension would be another page to the site's rules, caches and processes.
 */
export async function launchCompared(name: Configuration, build: string, serve: Serve): Promise<Compared> {
  const executablePath = findBrowser('chromium')
  if (!executablePath) throw new Error('chromium is not on this machine')
  const folder = mkdtempSync(join(tmpdir(), `taolens-bench-${name}-`))
  if (name === 'empty') writeEmpty(folder)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    protocolTimeout: 300_000,
    enableExtensions: name === 'none' ? true : [name === 'empty' ? folder : build],
    args: [...asRoot, '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  if (isOurs(name)) await choose(browser, name)
  return {
    name,
    browser,
    async newPage() {
      const page = await browser.newPage()
      await page.setViewport(size)
      await page.setRequestInterception(true)
      page.on('request', (request) => void respond(request, serve).catch(() => undefined))
      return page
    },
    async close() {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Worker {
  chrome: {
    storage: {
      local: { get: (key: string) => Promise<Record<string, unknown>>; set: (items: object) => Promise<void> }
    }
  }
}

function settingsOf(name: Configuration): object {
  const prices = { enabled: name.includes('prices'), currency: 'EUR' }
  const translate = name === 'prices' ? { enabled: false } : { style: name.replace('+prices', '') }
  return { 'settings:translate': translate, 'settings:prices': prices }
}

async function choose(browser: Browser, name: Configuration): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
  const worker = await target.worker()
  await worker?.evaluate(async (chosen) => {
    const { storage } = (globalThis as unknown as Worker).chrome
    await storage.local.set(chosen)
    for (let turn = 0; turn < 100; turn++) {
      if ((await storage.local.get('vocabulary')).vocabulary) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the vocabulary did not reach the storage')
  }, settingsOf(name))
}

function respond(request: HTTPRequest, serve: Serve): Promise<void> {
  const url = request.url()
  if (/^(chrome-extension|data|about|blob):/.test(url)) return request.continue()
  const body = serve(url)
  if (body === undefined) return request.respond({ status: 404, contentType: 'text/plain', body: '' })
  return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
}
