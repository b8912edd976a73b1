/** Everybody can use it: no panel has a fault that axe finds, in any state, theme and direction; nor have the other pages. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { findFaults, showTheme, type Theme, themes } from './axe.ts'
import { openSettings } from './extension.ts'
import { tabIds } from './own-api.ts'
import { openInState, panelStates, panelTabs, showAllPanels, showPanel } from './panel-states.ts'

type Look = readonly [Theme, 'ltr' | 'rtl']

const everyLook: Look[] = themes.flatMap((theme): Look[] => [
  [theme, 'ltr'],
  [theme, 'rtl'],
])
/** Firefox shows no other theme to a driver. Each theme and each direction in every state. */
const someLooks: Look[] = [
  ['light', 'ltr'],
  ['dark', 'rtl'],
]

describe.each<BrowserName>(['chromium', 'firefox'])('axe finds no fault in %s', (name) => {
  const looks = name === 'chromium' ? everyLook : someLooks
  let driven: Driven
  let own: Page
  /** Of a page of the shop, which the popup is about. */
  let shop: number | undefined

  beforeAll(async () => {
    build(name)
    const samples = readSamplePages()
    driven = await drive(name, serveSamplePages(samples))
    await openSettings(driven)
    own = await driven.openOwn('popup.html')
    const before = await tabIds(own)
    await driven.open(samples.find((one) => one.name === 'home')?.url ?? '')
    shop = (await tabIds(own)).find((id) => !before.includes(id))
  })
  afterAll(() => driven?.close())

  /** What axe finds in all looks; each line says in which. */
  async function findInLooks(page: Page, options = {}): Promise<string[]> {
    const session = name === 'chromium' ? await page.createCDPSession() : undefined
    const found: string[] = []
    for (const [theme, direction] of looks) {
      await showTheme(page, theme, session)
      await page.evaluate((dir) => Object.assign(document.documentElement, { dir }), direction)
      const faults = await findFaults(page, theme, options)
      found.push(...faults.map((fault) => `${theme}, ${direction}: ${fault}`))
    }
    return found
  }

  it.each(Object.keys(panelStates))('in the panels, %s', async (state) => {
    const page = await openInState(driven, own, state, `popup.html?tab=${shop}`)
    const found: string[] = []
    for (const tab of panelTabs) {
      await showPanel(page, tab)
      found.push(...(await findFaults(page)).map((fault) => `${tab}: ${fault}`))
    }
    // All panels at once: parts of two tabs may be called alike.
    await showAllPanels(page)
    found.push(...(await findInLooks(page, { rules: { 'landmark-unique': { enabled: false } } })))
    expect(found).toEqual([])
    await page.close()
  })

  it.each(['welcome.html', 'sidepanel.html', 'guide.html#payment-failed', 'sample.html'])('on %s', async (path) => {
    const page = path.startsWith('side')
      ? await openInState(driven, own, 'full', path)
      : await driven.openOwn(path, { width: 800, height: 600 })
    expect(await findInLooks(page)).toEqual([])
    await page.close()
  })
})
