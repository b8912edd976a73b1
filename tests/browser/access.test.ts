/** Everybody can use it: no panel has a fault that axe finds, in any state, theme and direction; nor have the other pages. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages } from '../../scripts/sample-pages.ts'
import { findFaults, showTheme, type Theme } from './axe.ts'
import { openSettings } from './extension.ts'
import { tabIds } from './own-api.ts'
import { openInState, panelStates, panelTabs, showAllPanels, showPanel } from './panel-states.ts'

/** A theme, a direction, and whether axe looks at all that it knows or at colours alone. */
type Look = readonly [Theme, 'ltr' | 'rtl', ('all' | 'colours')?]

/** Each theme and each direction. Firefox shows no other theme to a driver than these two, and has one for each state: it is slow. */
const looks: Record<BrowserName, Look[]> = {
  chromium: [
    ['light', 'ltr', 'all'],
    ['dark', 'rtl', 'all'],
    ['more contrast', 'ltr'],
    ['dark with more contrast', 'rtl'],
    ['forced colours', 'ltr'],
  ],
  firefox: [
    ['light', 'ltr', 'all'],
    ['dark', 'rtl', 'all'],
  ],
}
/** The same the other way round: the panels with most in them have light and dark in both directions. */
const mirrored = (all: Look[]): Look[] => all.map(([theme, direction]) => [theme, direction === 'ltr' ? 'rtl' : 'ltr'])

describe.each<BrowserName>(['chromium', 'firefox'])('axe finds no fault in %s', (name) => {
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
  async function findInLooks(page: Page, wanted = looks[name]): Promise<string[]> {
    const session = name === 'chromium' ? await page.createCDPSession() : undefined
    const found: string[] = []
    for (const [theme, direction, extent] of wanted) {
      await showTheme(page, theme, session)
      await page.evaluate((dir) => Object.assign(document.documentElement, { dir }), direction)
      const faults = await findFaults(page, theme, extent === 'all' ? undefined : 'colours')
      found.push(...faults.map((fault) => `${theme}, ${direction}: ${fault}`))
    }
    return found
  }

  let turn = 0
  /** In Chromium light and dark, and one of the others; in Firefox one of its two. */
  function nextLooks(): Look[] {
    turn++
    if (name === 'firefox') return [looks.firefox[turn % 2] as Look]
    const [light, dark, ...others] = looks.chromium
    return [light, dark, others[turn % others.length]] as Look[]
  }
  const states = Object.entries(panelStates).filter(([, { isBare }]) => name === 'chromium' || !isBare)
  it.each(states)('in the panels, %s', async (state, { isBare }) => {
    const page = await openInState(driven, own, state, `popup.html?tab=${shop}`)
    const found: string[] = []
    const isWhole = name === 'chromium' && state === 'full'
    // Each as it stands when it is opened, as far as that differs: parts of two tabs may be called alike.
    for (const tab of isWhole ? panelTabs : []) {
      await showPanel(page, tab, isBare)
      found.push(...(await findFaults(page, 'light', 'names')).map((fault) => `${tab}: ${fault}`))
    }
    await showAllPanels(page, isBare)
    found.push(
      ...(await findInLooks(
        page,
        isWhole ? [...looks.chromium, ...mirrored(looks.chromium.slice(0, 2))] : nextLooks(),
      )),
    )
    expect(found).toEqual([])
    await page.close()
  })

  it.each(['welcome.html', 'sidepanel.html', 'guide.html#payment-failed'])('on %s', async (path) => {
    const page = path.startsWith('side')
      ? await openInState(driven, own, 'full', path)
      : await driven.openOwn(path, { width: 800, height: 600 })
    expect(await findInLooks(page)).toEqual([])
    await page.close()
  })
})
