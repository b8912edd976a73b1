/** Pages that work against us: we never fight, never break them, and leave nothing. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { difference, marksOn, untilRight } from './expected.ts'
import { comingLater, htmlOf, oursOn, readUncovered, strippedHtmlOf, tracesOf } from './host-dom.ts'
import { errorsOf, type Hosts, type Opened, orderList, startHosts, step, stir, until } from './host-page.ts'

const mostReturns = 3

const steps = [
  'a copy of the HTML',
  'a clone',
  'the list written anew from its own HTML',
  'joined texts',
  'text each frame',
  'characters each frame',
  'text away and back',
  'text split',
  'own sheets',
  'highlights cleared',
  'synthetic events',
  'everything replaced',
  'document written anew',
]

const modes = ['patched', 'css', 'deep', 'many', 'huge']

describe.each<BrowserName>(['chromium', 'firefox'])('hostile pages in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())

  const open = async (mode: string): Promise<{ opened: Opened; page: Page; html: string }> => {
    const address = `${orderList}?mode=${mode}`
    const twin = await hosts.twin('hostile', address)
    const html = await htmlOf(twin.page)
    await twin.page.close()
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.open('hostile', address)
    return { opened, page: opened.page, html }
  }

  const leaves = async (page: Page, html: string) => {
    await hosts.set({ enabled: false })
    await until(async () => difference(await htmlOf(page), html), '', 'switched off')
  }

  it('lets a page win that takes our elements away', async () => {
    const { opened, page, html } = await open('remove')
    const removals = () => page.evaluate(() => (window as unknown as { removals: () => number }).removals())
    await until(async () => (await removals()) > 0, true)
    await until(() => comingLater(page), 0)
    expect(await removals()).toBeLessThanOrEqual(1 + mostReturns)
    expect(await oursOn(page)).toBe(0)
    await leaves(page, html)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('lets a page win that answers to our elements by writing its own anew', async () => {
    const { opened, page, html } = await open('answer')
    await until(async () => (await marksOn(page)) > 0, true, 'what is not written anew')
    await until(() => comingLater(page), 0, 'no end of the fight')
    expect(difference(await strippedHtmlOf(page), html)).toBe('')
    await leaves(page, html)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it.each(modes)('works on a page that is %s', async (mode) => {
    const { opened, page, html } = await open(mode)
    await until(async () => (await marksOn(page)) > 0, true, 'the first translation')
    await untilRight(page)
    expect(difference(await strippedHtmlOf(page), html)).toBe('')
    expect(await page.evaluate(() => document.documentElement.isConnected)).toBe(true)
    await leaves(page, html)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('is not undone by a style for every element', async () => {
    const { page } = await open('css')
    await until(async () => (await marksOn(page)) > 0, true)
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('taolens-label')].map((mark) => {
        const { display, pointerEvents, position } = getComputedStyle(mark)
        return `${display} ${pointerEvents} ${position}`
      }),
    )
    expect([...new Set(looks)]).toEqual(['inline-block none static'])
    await page.close()
  })

  it.each(steps)('follows and leaves: %s', async (changed) => {
    const twin = await hosts.twin('hostile')
    await step(twin.page, changed)
    const html = await htmlOf(twin.page)
    const traces = await tracesOf(twin.page)
    await twin.page.close()
    await hosts.set({ enabled: true, style: 'replace' })
    const opened = await hosts.open('hostile')
    const { page } = opened
    await until(async () => (await marksOn(page)) > 0, true, 'the first translation')
    await step(page, changed)
    await until(async () => (await marksOn(page)) > 0, true, 'a translation afterwards')
    await untilRight(page)
    await until(async () => difference(await strippedHtmlOf(page), html), '', 'without ours')
    // No event tells of cleared highlights: they are looked after when somebody uses the page.
    await stir(page)
    await until(() => page.evaluate(readUncovered), [], 'covered')
    await leaves(page, html)
    expect(await tracesOf(page)).toEqual(traces)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })
})
