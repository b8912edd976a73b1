import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { collectErrors, openSettings } from './extension.ts'
import { sayInOtherWords, ways } from './in-other-words.ts'
import { findBrokenWords, findOverflow } from './overflow.ts'
import { callOwn, holdStorage } from './own-api.ts'
import { asStored, tenOrders } from './panel-orders.ts'
import { showAllPanels } from './panel-states.ts'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
/** All of what has the focus, and nothing over it. */
const isInSight = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLElement
    const { top, bottom, left } = one.getBoundingClientRect()
    const above = document.elementFromPoint(left + 10, top + 2)
    return top > -1 && bottom < innerHeight + 1 && (one.closest('label') ?? one).contains(above)
  })
const shownTab = (page: Page) => page.$eval('[role=tab][aria-selected=true]', (tab) => tab.id.slice(4))

describe.each<BrowserName>(['chromium', 'firefox'])('the shell in %s', (name) => {
  let driven: Driven

  beforeAll(async () => {
    build(name)
    driven = await drive(name, () => '<!doctype html><title>Elsewhere</title>')
    const set = await openSettings(driven)
    await set(asStored(tenOrders(Date.now())))
  })
  afterAll(() => driven?.close())

  // In Chromium the pictures show it.
  it.runIf(name === 'firefox')('fits at 320, 400 and 800 pixels, in words of all kinds', async () => {
    const page = await driven.openOwn('popup.html', { width: 400, height: 600 })
    await showAllPanels(page)
    for (const way of ways) {
      await sayInOtherWords(page, way)
      for (const width of [320, 400, 800]) {
        await page.setViewport({ width, height: 600 })
        expect(await findOverflow(page), `${way} at ${width}`).toEqual([])
      }
    }
    await page.close()
  })

  it('fits a sidebar made narrow, and 200 % zoom of a popup: a header of one line, and no word broken', async () => {
    const page = await driven.openOwn('sidepanel.html', { width: 252, height: 600 })
    await page.waitForSelector('header a')
    await page.waitForSelector('.orders .countdown')
    const linesOfHeader = () => page.$eval('header', (one) => one.clientHeight / 32)
    expect(await linesOfHeader()).toBe(1)
    await page.setViewport({ width: 200, height: 600 })
    // Only a real popup has a second button, to open it beside the page.
    await page.$eval('header a', (one) => one.before(one.cloneNode(true)))
    await showAllPanels(page)
    expect(await findBrokenWords(page)).toEqual([])
    for (const way of ways) {
      await sayInOtherWords(page, way)
      expect([await findOverflow(page), await linesOfHeader()], way).toEqual([[], 1])
    }
    await page.close()
  })

  it('is walked by keys alone: to a tab, into its settings, and a site is paused', async () => {
    const page = await driven.openOwn('popup.html', { width: 400, height: 600 })
    const errors = collectErrors(page)
    await page.bringToFront()
    for (let turn = 0; turn < 12 && !(await focused(page))?.startsWith('tab-'); turn++) await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    await page.waitForSelector('#tab-panel-settings:not([hidden]) > *')
    expect([await shownTab(page), await focused(page)]).toEqual(['settings', 'tab-settings'])
    const onSwitch = () =>
      page.evaluate(() => document.activeElement?.closest('.site')?.textContent?.startsWith('Tmall'))
    for (let turn = 0; turn < 60 && !(await onSwitch()); turn++) await page.keyboard.press('Tab')
    await page.keyboard.press(' ')
    await page.waitForFunction(() => !document.querySelectorAll<HTMLInputElement>('.site [role=switch]')[1]?.checked)
    await page.keyboard.press(' ')
    await page.waitForFunction(() => document.querySelectorAll<HTMLInputElement>('.site [role=switch]')[1]?.checked)
    // What is pressed goes away; the focus is never left behind, and never on what throws away.
    const isOn = (text: string) =>
      page.waitForFunction((said) => document.activeElement?.textContent === said, {}, text)
    for (let turn = 0; turn < 60 && (await focusedText(page)) !== 'Forget everything'; turn++) {
      await page.keyboard.press('Tab')
      expect(await isInSight(page), await focusedText(page)).toBe(true)
    }
    // Back under the bar of tabs, which stays in sight.
    await page.keyboard.down('Shift')
    for (let turn = 0; turn < 20; turn++) {
      await page.keyboard.press('Tab')
      expect(await isInSight(page), await focusedText(page)).toBe(true)
    }
    await page.keyboard.up('Shift')
    for (let turn = 0; turn < 20; turn++) await page.keyboard.press('Tab')
    await isOn('Forget everything')
    await page.keyboard.press('Enter')
    await isOn('Cancel')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.matches('a, input, button:not(.danger)'))
    expect(errors).toEqual([])
    await page.close()
  })

  it('opens a tab at its beginning, under the bar, and shows the one before as it was left', async () => {
    const page = await driven.openOwn('popup.html#settings', { width: 400, height: 400 })
    const choose = async (tab: string) => {
      await page.$eval(`#tab-${tab}`, (one) => (one as HTMLElement).click())
      await page.waitForSelector(`#tab-panel-${tab}:not([hidden]) > *`)
    }
    const barAt = () => page.$eval('.above', (bar) => Math.round(bar.getBoundingClientRect().top))
    const panelAt = (tab: string) =>
      page.$eval(`#tab-panel-${tab}`, (panel) => Math.round(panel.getBoundingClientRect().top))
    await choose('settings')
    await page.evaluate(() => scrollTo(0, 900))
    await page.waitForFunction(() => scrollY === 900)
    const left = await panelAt('settings')
    // What the next tab reads comes late: it is short at first.
    const release = await holdStorage(page)
    await choose('checklists')
    await page.waitForFunction(() => scrollY < 900)
    expect(await barAt()).toBe(0)
    expect(await panelAt('checklists')).toBeGreaterThan(0)
    await release()
    await page.waitForSelector('#tab-panel-checklists .guides')
    expect(await barAt()).toBe(0)
    await choose('settings')
    await page.waitForFunction(() => scrollY === 900)
    expect(await panelAt('settings')).toBe(left)
    await page.close()
  })

  it('welcomes with three choices, and shows its work on its own sample page, remembering nothing of it', async () => {
    const welcome = await driven.openOwn('welcome.html', { width: 800, height: 800 })
    expect(await welcome.$$eval('select', (all) => all.length)).toBe(3)
    for (const width of [320, 800]) {
      await welcome.setViewport({ width, height: 800 })
      expect(await findOverflow(welcome)).toEqual([])
    }
    await welcome.close()
    const sample = await driven.openOwn('sample.html', { width: 1100, height: 800 })
    const errors = collectErrors(sample)
    await sample.waitForFunction(() => document.querySelectorAll('taolens-label').length > 20, { polling: 50 })
    await sample.waitForFunction(() => document.querySelectorAll('taolens-order').length >= 3, { polling: 50 })
    // What waits to be remembered is handed over when the visit ends; the one writer answers after it.
    await callOwn(sample, 'storage.local.set', { 'settings:general': { enabled: false } })
    await sample.waitForFunction(() => document.querySelectorAll('taolens-label').length === 0, { polling: 50 })
    await callOwn(sample, 'runtime.sendMessage', { name: 'orders:index', body: {} })
    await callOwn(sample, 'storage.local.set', { 'settings:general': { enabled: true } })
    expect(errors).toEqual([])
    const stored = await callOwn<object>(sample, 'storage.local.get', null)
    expect(Object.keys(stored).filter((key) => key.startsWith('order:4999'))).toEqual([])
    await sample.close()
    const side = await driven.openOwn('sidepanel.html', { width: 340, height: 600 })
    expect(await side.$eval('html', (html) => html.dataset.view)).toBe('side')
    await side.close()
  })
})
