import { rmSync } from 'node:fs'
import type { Page, Target } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserName, build, type Driven, drive } from '../../scripts/browsers.ts'
import { readSamplePages, serveSamplePages, waitUntilQuiet } from '../../scripts/sample-pages.ts'
import { allowedCopy } from './allowed-copy.ts'
import { runAxe } from './axe.ts'
import { openSettings, readHtml } from './extension.ts'
import { chooseInMenu, pressShortcut } from './firefox-menu.ts'
import { patience } from './host-page.ts'
import { callOwn } from './own-api.ts'

const samples = readSamplePages()
const urlOf = (name: string) => samples.find((one) => one.name === name)?.url ?? ''

interface Dispatched {
  dispatch: (...event: unknown[]) => void
}

interface ChromeApi {
  chrome: { contextMenus: { onClicked: Dispatched }; commands: { onCommand: Dispatched } }
}

/** Types into the box as a reader does, and waits for an answer that contains a text. */
async function ask(page: Page, question: string, wanted: string): Promise<string> {
  await page.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('.look-up input')
    if (!field) throw new Error('no box')
    field.focus()
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, question)
  const first = () =>
    page.evaluate(
      () =>
        (document.querySelector('.answers li, .pieces') ?? document.querySelector('.look-up .state p'))?.textContent ??
        '',
    )
  await expect.poll(first, { ...patience, message: question }).toContain(wanted)
  return first()
}

/** Fills the two fields of the form for a new term. */
async function addTerm(page: Page, zh: string, said: string): Promise<void> {
  await page.evaluate(
    (texts) => {
      const details = document.querySelector<HTMLDetailsElement>('.own-terms')
      if (details) details.open = true
      for (const [i, field] of document.querySelectorAll<HTMLInputElement>('.term-form input').entries()) {
        field.value = texts[i] ?? ''
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
    },
    [zh, said],
  )
  await page.click('.term-form button[type=submit]')
}

/** Selects the first two characters of a title; where they are, and what they say. */
function selectTitle() {
  const title = document.querySelector("[class*='Title--title--']")
  const text = title && document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode()
  if (!title || !text) throw new Error('no title')
  title.scrollIntoView({ block: 'center' })
  const range = document.createRange()
  range.setStart(text, 0)
  range.setEnd(text, 2)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  const { x, y, width, height } = range.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2, text: range.toString() }
}

/** What a click in the menu of Chromium would tell the extension; without a text, what its key would. */
async function dispatch({ browser }: Driven, selectionText?: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker')
  const worker = await target.worker()
  await worker?.evaluate((text) => {
    const { contextMenus, commands } = (globalThis as unknown as ChromeApi).chrome
    if (text === undefined) commands.onCommand.dispatch('look-up')
    else contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: text }, {})
  }, selectionText)
}

/** The first answer in each look-up that has opened since; Firefox's driver goes on listing pages that are closed. */
async function answersSince({ browser }: Driven, before: readonly Target[]): Promise<string[]> {
  const opened = browser.targets().filter((one) => one.url().includes('#lookup') && !before.includes(one))
  const pages = await Promise.all(opened.map((one) => one.page()))
  const read = () => document.querySelector('.answers li')?.textContent ?? ''
  return Promise.all(pages.map((page) => page?.evaluate(read).catch(() => '') ?? ''))
}

const labels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('taolens-label')].map((label) => label.shadowRoot?.textContent ?? ''),
  )

const cardText = (page: Page) =>
  page.evaluate(() => document.querySelector('taolens-card')?.shadowRoot?.textContent ?? '')

describe.each<BrowserName>(['chromium', 'firefox'])('the look-up in %s', (name) => {
  let driven: Driven
  let lookUp: Page
  /** A key lets us into the tab in sight; Chromium's keys cannot be pressed by a test. */
  let folder: string | undefined

  beforeAll(async () => {
    build(name)
    folder = name === 'chromium' ? allowedCopy(name) : undefined
    driven = await drive(name, serveSamplePages(samples), true, folder)
    await openSettings(driven)
    lookUp = await driven.openOwn('popup.html?tab=#lookup', { width: 420, height: 640 })
  })
  afterAll(async () => {
    await driven?.close()
    if (folder) rmSync(folder, { recursive: true })
  })
  /** The search page in front, when its titles have come: they are filled late. */
  const openSearch = async () => {
    const page = await driven.open(urlOf('search'))
    await page.bringToFront()
    await page.waitForSelector("[class*='Title--title--']")
    return page
  }
  const closeLookUps = async () => {
    for (const page of await driven.browser.pages()) if (page.url().includes('#lookup')) await page.close()
  }

  it('answers Chinese in both scripts, pinyin, English and a text of several words, and says when it knows nothing', async () => {
    expect(await ask(lookUp, '确认收货', 'què rèn shōu huò')).toContain('Confirm receipt')
    await ask(lookUp, '購物車', '购物车')
    await ask(lookUp, 'tui1kuan3', '退款')
    await ask(lookUp, 'umbrella', '伞')
    await ask(lookUp, '花盆垫子防漏水', 'Not in a dictionary as a whole')
    await ask(lookUp, 'qqqzzz', 'Nothing found')
    expect(await lookUp.evaluate(() => document.body.textContent)).toContain('CC BY-SA 4.0')
  })

  it('has no fault that axe finds', async () => {
    await ask(lookUp, '退款', 'Refund')
    expect(await runAxe(lookUp)).toEqual([])
  })

  it('own words come before our translation on an open page, and go again', async () => {
    const page = await driven.open(urlOf('order-list-old'))
    await page.bringToFront()
    await page.waitForSelector('taolens-label')
    await lookUp.bringToFront()
    await addTerm(lookUp, '确认收货', 'I have got it')
    await expect.poll(() => lookUp.evaluate(() => document.body.textContent), patience).toContain('确认收货 saved')
    await page.bringToFront()
    await expect.poll(() => labels(page), patience).toContain('I have got it')
    await lookUp.bringToFront()
    await lookUp.click('.terms .danger')
    await page.bringToFront()
    await expect.poll(() => labels(page), patience).not.toContain('I have got it')
    await expect.poll(() => labels(page), patience).toContain('Confirm receipt')
    await page.close()
  })

  it('explains a title where one points, from the dictionary of the background, and leaves nothing', async () => {
    const page = await openSearch()
    await waitUntilQuiet(page)
    const title = await page.$("[class*='Title--title--']")
    await title?.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await waitUntilQuiet(page)
    const place = await title?.evaluate((one) => {
      const [line] = one.getClientRects()
      return { x: (line?.x ?? 0) + 15, y: (line?.y ?? 0) + 8 }
    })
    const before = await readHtml(page, true)
    await page.mouse.move(place?.x ?? 0, place?.y ?? 0)
    await expect.poll(() => cardText(page), patience).toMatch(/\p{Script=Han}.*[āáǎàēéěèīíǐìōóǒòūúǔù].*[a-z]/u)
    // It is measured where the last one stood: at the edge of the window it is as wide as anywhere.
    const widths = await page.evaluate(() => {
      const element = document.querySelector('taolens-card') as HTMLElement
      const width = element.getBoundingClientRect().width
      element.style.setProperty('left', `${innerWidth - 20}px`, 'important')
      return [width, element.getBoundingClientRect().width]
    })
    expect(widths[1]).toBe(widths[0])
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('taolens-card'), { polling: 50 })
    expect(await readHtml(page, true)).toBe(before)
    await page.close()
  })

  it('is in the context menu and has a key', async () => {
    // An entry that is not there cannot be changed.
    await callOwn(lookUp, 'contextMenus.update', 'look-up', { enabled: true })
    const commands = await callOwn<{ name: string; shortcut: string }[]>(lookUp, 'commands.getAll')
    expect(commands.find((one) => one.name === 'look-up')?.shortcut).toBeTruthy()
  })

  it('shows a text that is asked for from elsewhere', async () => {
    const popup = await driven.openOwn('popup.html?tab=#settings')
    expect(await callOwn(popup, 'runtime.sendMessage', { name: 'lookup:ask', body: { text: '雨伞' } })).toBe(true)
    await expect
      .poll(() => lookUp.evaluate(() => document.querySelector('.answers li')?.textContent), patience)
      .toMatch(/umbrella/i)
    await popup.close()
  })

  it('opens a window with the text that was selected, from the context menu', async () => {
    // A worker that has nothing to do is ended; a question wakes it.
    await callOwn(lookUp, 'runtime.sendMessage', { name: 'background:page', body: {} })
    // A look-up that is open would answer itself.
    await closeLookUps()
    const before = driven.browser.targets()
    let selected = '退款'
    if (name === 'firefox') {
      const page = await openSearch()
      const { x, y, text } = await page.evaluate(selectTitle)
      selected = text
      await page.mouse.click(x, y, { button: 'right' })
      expect(await chooseInMenu(driven.browser, 'look-up')).toContain(selected)
    } else await dispatch(driven, ` ${selected} `)
    await expect.poll(() => answersSince(driven, before), patience).toEqual([expect.stringContaining(selected)])
  })
  it('opens a window with the text that is selected in the tab in sight, by its key', async () => {
    const page = await openSearch()
    const { text } = await page.evaluate(selectTitle)
    await closeLookUps()
    const before = driven.browser.targets()
    if (name === 'firefox') expect(await pressShortcut(driven.browser, 'L')).toBe('alt,shift')
    else await dispatch(driven)
    await expect.poll(() => answersSince(driven, before), patience).toEqual([expect.stringContaining(text)])
  })
})
