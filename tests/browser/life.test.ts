/** A page outlives our script: updates of the extension, packs that cannot be read, shadow roots that come and go. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { order } from '../../scripts/bench/orders-page.ts'
import { type BrowserName, buildOf } from '../../scripts/browsers.ts'
import { difference, marksOn } from './expected.ts'
import { comingLater, htmlOf } from './host-dom.ts'
import { errorsOf, type Hosts, startHosts, stir, until } from './host-page.ts'

const body = '<p>待付款</p><p>待收货</p><p id="note">交易成功</p><input placeholder="请输入商品标题或订单号">'

const addText = (page: Page) =>
  page.evaluate(() => document.body.append(Object.assign(document.createElement('p'), { textContent: '查看物流' })))

const oursPerText = (page: Page) =>
  page.$$eval('p', (found) => found.map((one) => one.querySelectorAll('taolens-label').length))

/** The marks of orders that stand, and whether one of those there were before is among them. */
const ordersOn = (page: Page) =>
  page.$$eval('taolens-order', (marks) => {
    const memory = window as unknown as { before?: Element[] }
    memory.before ??= marks
    return [marks.length, marks.some((mark) => memory.before?.includes(mark))]
  })

const fieldsOn = (page: Page) => page.$$eval('taolens-field', (found) => found.length)

describe.each<BrowserName>(['chromium', 'firefox'])('the life of a page in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  beforeEach(() => hosts.set({ enabled: true, style: 'replace' }))
  afterAll(() => hosts?.close())

  it('takes the place of what an earlier script of ours left', async () => {
    const left = (word: string) => `<taolens-label lang="en">${word}</taolens-label>`
    const opened = await hosts.openBody(
      `<p>待付款${left('To pay')}</p><p>待收货${left('To receive')}</p><taolens-card></taolens-card>
<p style="position:relative"><input placeholder="请输入商品标题或订单号"><taolens-field></taolens-field></p>`,
    )
    const { page } = opened
    await until(() => oursPerText(page), [1, 1, 0])
    await until(() => fieldsOn(page), 1)
    expect(await page.$$eval('taolens-card', (cards) => cards.length)).toBe(0)
    expect(await page.$$eval('taolens-label', (marks) => marks.map((mark) => mark.textContent).join(''))).toBe('')
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('enters a shadow root that an element gets later, and lets go of one that is taken away', async () => {
    const opened = await hosts.openBody('<p>待付款</p><div id="host" style="height: 60px">x</div>')
    const { page } = opened
    await until(() => marksOn(page), 1)
    await page.$eval('#host', (host) => {
      const root = host.attachShadow({ mode: 'open' })
      root.innerHTML = '<p>待收货</p><p>交易成功<i></i></p>'
      Object.assign(window, { kept: root })
    })
    await page.hover('#host')
    await until(() => marksOn(page), 3)
    const ours = () =>
      page.evaluate(() => {
        const { kept } = window as unknown as { kept: ShadowRoot }
        return kept.querySelectorAll('taolens-label').length + kept.adoptedStyleSheets.length
      })
    expect(await ours()).toBe(3)
    await page.evaluate(() => (window as unknown as { kept: ShadowRoot }).kept.host.remove())
    await until(ours, 0)
    await page.evaluate(() => document.body.append((window as unknown as { kept: ShadowRoot }).kept.host))
    await until(ours, 3)
    await hosts.set({ enabled: false })
    await until(ours, 0)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('leaves a page alone that it cannot start on', async () => {
    const opened = await hosts.openBody(body)
    await until(() => marksOn(opened.page), 3)
    const html = await htmlOf(opened.page).then((text) => text.replace(/<taolens-\w+[^>]*><\/taolens-\w+>/g, ''))
    const own = await hosts.driven.openOwn('popup.html')
    await own.evaluate(async () => {
      const names = globalThis as unknown as Record<string, { storage: { local: Area } } | undefined>
      const local = (names.browser ?? names.chrome)?.storage.local as Area
      const { vocabulary } = await local.get('vocabulary')
      const pages = { ...vocabulary?.pages, skip: 7 }
      Object.assign(globalThis, { putBack: () => local.set({ vocabulary: vocabulary as object }) })
      await local.set({ vocabulary: { ...vocabulary, pages }, 'settings:translate': { style: 'beside' } })
    })
    try {
      await opened.page.bringToFront()
      await until(async () => difference(await htmlOf(opened.page), html), '')
      await addText(opened.page)
      expect(await comingLater(opened.page)).toBe(0)
      expect(await errorsOf(opened)).toEqual([])
    } finally {
      await own.evaluate(() => (globalThis as unknown as { putBack: () => Promise<void> }).putBack())
      await own.close()
      await opened.page.close()
    }
  })

  // Last, because it takes the pages of the extension away.
  const update = async () => {
    if (name === 'firefox') {
      await hosts.driven.browser.installExtension(buildOf(name))
      return
    }
    const own = await hosts.driven.openOwn('popup.html')
    await own
      .evaluate(() => {
        ;(globalThis as unknown as { chrome: { runtime: { reload: () => void } } }).chrome.runtime.reload()
      })
      .catch(() => undefined)
  }

  it('shows each translation and each mark of an order once after the extension was updated under it, and nothing fails', async () => {
    const opened = await hosts.openBody(body)
    const { page } = opened
    await until(() => marksOn(page), 3)
    await until(() => fieldsOn(page), 1)
    const list = (await hosts.openBody([1, 2].map(order).join(''))).page
    await list.waitForFunction(() => document.querySelectorAll('taolens-order').length === 2, { polling: 50 })
    expect(await ordersOn(list)).toEqual([2, true])
    await update()
    await until(async () => {
      await stir(list)
      await addText(list)
      return ordersOn(list)
    }, [name === 'firefox' ? 2 : 0, false])
    await page.bringToFront()
    if (name === 'firefox') {
      // Firefox starts the new script in pages that are open; the old one notices with the next change.
      await addText(page)
      await until(() => oursPerText(page), [1, 1, 1, 1])
      expect(await fieldsOn(page)).toBe(1)
    } else {
      // Chrome does not: the old script ends with the next thing that happens, and takes everything along.
      await until(async () => {
        await stir(page)
        await addText(page)
        return marksOn(page)
      }, 0)
      expect(await fieldsOn(page)).toBe(0)
    }
    expect(await comingLater(page)).toBe(0)
    expect(await errorsOf(opened)).toEqual([])
  })
})

interface Area {
  get: (key: string) => Promise<Record<string, { pages: object } | undefined>>
  set: (items: object) => Promise<void>
}
