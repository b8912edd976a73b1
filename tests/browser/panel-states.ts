/** The states in which a reader may find the popup: what storage holds then, and what happened on the page. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Driven } from '../../scripts/browsers.ts'
import { callOwn } from './own-api.ts'
import { asStored, orderId, tenOrders } from './panel-orders.ts'

export const panelTabs = ['orders', 'lookup', 'checklists', 'money', 'settings'] as const

interface State {
  /** Panels have nothing to show yet. Made before the first script runs, which no driver can do in a page of ours in Firefox. */
  isBare?: boolean
  stored?: () => Record<string, unknown>
  /** Runs in the page before its first script. */
  prepare?: (page: Page) => Promise<unknown>
  /** What a reader does then. */
  act?: (page: Page, driven: Driven) => Promise<void>
}

interface LocalStorage {
  get: (...given: unknown[]) => unknown
  set: (...given: unknown[]) => unknown
}
interface Holder {
  storage: { local: LocalStorage }
  runtime?: object
}

const full = (): Record<string, unknown> => ({
  ...asStored(tenOrders(Date.now())),
  'settings:prices': { currency: 'HKD', ownRate: { currency: 'HKD', rate: '1.1' } },
  terms: [{ zh: '蓝鲸茶壶垫', said: 'A mat under the blue whale’s teapot' }],
  'prices:last': {
    typed: { text: '268', side: 'shop', top: 'shop' },
    refund: '50',
    amounts: [{ minor: 26800, currency: 'CNY' }],
  },
  'guide-run:payment-failed': { version: 1, ticked: [], chosen: {}, changedAt: Date.now() },
})

/** Reads of everything but settings never end. */
const holdReading = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, Holder | undefined>
    const { local } = ((browser?.runtime ? browser : chrome) as Holder).storage
    const get = local.get.bind(local)
    local.get = (...given) => (JSON.stringify(given[0]).includes('settings:') ? get(...given) : new Promise(() => {}))
  })

/** The browser refuses to store anything from now on. */
const refuseWriting = (page: Page) =>
  page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<string, Holder | undefined>
    const { local } = ((browser?.runtime ? browser : chrome) as Holder).storage
    local.set = () => {
      throw new Error('QUOTA_BYTES quota exceeded')
    }
  })

/** Whatever can go wrong under the hands of a reader, at once. */
async function makeErrors(page: Page, driven: Driven): Promise<void> {
  await refuseWriting(page)
  await showPanel(page, 'lookup')
  await page.type('#tab-panel-lookup input', 'qqqzzzq')
  await showPanel(page, 'money')
  await page.type('.converter input', '1.2.3x')
  await showPanel(page, 'settings')
  const file = join(driven.downloads, 'broken.json')
  writeFileSync(file, '{"format":')
  const field = await page.$('#tab-panel-settings input[type=file]')
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file)
  await page.waitForSelector('#tab-panel-settings .preview .error')
  await page.click('header [role=switch]')
  await page.waitForSelector('main .alert .error')
}

export const panelStates: Readonly<Record<string, State>> = {
  empty: {},
  'still reading': { stored: full, prepare: holdReading, isBare: true },
  full: {
    stored: full,
    act: async (page) => {
      await showPanel(page, 'lookup')
      await page.type('#tab-panel-lookup input', '退款')
      await page.waitForSelector('#tab-panel-lookup .answer')
    },
  },
  'in trouble': {
    stored: () => ({
      ...full(),
      'settings:general': { language: 7 },
      [`order:${orderId(3)}`]: { version: 1, facts: 'lost' },
      terms: 'lost',
      'guide-run:payment-failed': { version: 1, ticked: 'lost' },
    }),
    act: makeErrors,
  },
  'written by a newer version': {
    stored: () => ({
      ...full(),
      'settings:version': 99,
      [`order:${orderId(3)}`]: { version: 99, facts: {} },
      'guide-run:payment-failed': { version: 99 },
    }),
  },
  'with no room in the account': { stored: () => ({ ...full(), 'settings:sync': { state: 'full', at: {} } }) },
}

/** Shows a tab once its panel is drawn, with all that can be opened open. */
export async function showPanel(page: Page, tab: string, isBare = false): Promise<void> {
  await page.$eval(`#tab-${tab}`, (one) => (one as HTMLElement).click())
  await page.waitForSelector(`#tab-panel-${tab}:not([hidden])${isBare ? '' : ' > *'}`)
  await page.$$eval('#app details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })
}

/** Puts all panels in sight, one below the other; an error when one has nothing to show, or fewer than two in a bare state. */
export async function showAllPanels(page: Page, isBare = false): Promise<void> {
  for (const tab of panelTabs) await showPanel(page, tab, isBare)
  const shown = await page.$$eval('[role=tabpanel]', (panels) => {
    for (const panel of panels) (panel as HTMLElement).hidden = false
    return panels.filter((panel) => panel.checkVisibility() && panel.childElementCount > 0).map(({ id }) => id)
  })
  if (isBare ? shown.length < 2 : shown.length !== panelTabs.length)
    throw new Error(`only these panels show something: ${shown}`)
}

/** The popup in a state; `own` is another page of the extension. */
export async function openInState(driven: Driven, own: Page, name: string, path = 'popup.html'): Promise<Page> {
  const { stored, prepare, act, isBare } = panelStates[name] as State
  const kept = Object.keys(await callOwn<object>(own, 'storage.local.get', null))
  const ours = kept.filter((key) => /^(settings:|orders?:|guide-run:|prices:|terms$)/.test(key))
  await callOwn(own, 'storage.local.remove', ours)
  await callOwn(own, 'storage.local.set', stored?.() ?? {})
  const page = await driven.openOwn(path, { width: 400, height: 600 }, prepare)
  for (const tab of panelTabs) await showPanel(page, tab, isBare)
  await act?.(page, driven)
  return page
}
