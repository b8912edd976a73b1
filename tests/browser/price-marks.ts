/** The marks of prices in a browser, as a reader sees them. */
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { readSamplePages } from '../../scripts/sample-pages.ts'
import { runAxe } from './axe.ts'
import { errorsOf, type Hosts, patience, until } from './host-page.ts'

/** What stands beside the price in an element: the words of its mark, when it shows. */
export const saidIn = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(`${selector} taolens-price`, (marks) =>
    marks.flatMap((mark) => (getComputedStyle(mark).display === 'none' ? [] : (mark.shadowRoot?.textContent ?? ''))),
  )

/** What stands beside the price in the shadow root of an element. */
export const saidInShadow = (page: Page, selector: string): Promise<string | null | undefined> =>
  page.$eval(selector, (host) => host.shadowRoot?.querySelector('taolens-price')?.shadowRoot?.textContent)

export const boxesOf = (page: Page): Promise<string[]> =>
  page.$$eval('body *:not(taolens-price)', (all) =>
    all.map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      return `${one.localName}#${one.id} ${[left, top, width, height].map(Math.round).join(' ')}`
    }),
  )

/** Looks at a price in every frame from now on, as a reader would: what it says, and what stands beside it. */
export const watchFrames = (page: Page, selector: string): Promise<void> =>
  page.evaluate((wanted) => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    const look = () => {
      const element = document.querySelector(wanted)
      const mark = element?.querySelector('taolens-price')
      const isShown = mark && getComputedStyle(mark).display !== 'none'
      const price = (element as HTMLElement | null)?.innerText.replace(/\s/g, '')
      if (isShown) seen.add(`${price} ${mark.shadowRoot?.textContent}`)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)

/** The pairs seen in which the mark is not a tenth of the price. */
export const wrongPairs = async (page: Page): Promise<string[]> => {
  const pairs = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])
  expect(pairs.length).toBeGreaterThan(1)
  return pairs.filter((pair) => {
    const [yuan, euro] = pair.match(/[\d.]+/g)?.map(Number) ?? []
    return Math.abs((yuan ?? 0) / 10 - (euro ?? 1)) > 0.011
  })
}

/** Looks at all marks in every frame from now on: each must be a tenth of the price that is printed right before it. */
const watchMarks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const wrong = new Set<string>()
    let count = 0
    Object.assign(window, { marksSeen: () => ({ wrong: [...wrong], count }) })
    const price = /[¥￥]\s*(\d[\d,]*(?:\.\d+)?)\s*$/
    const printedBefore = (mark: Element) => {
      const range = new Range()
      range.setEndBefore(mark)
      for (let box = mark.parentElement; box && box !== document.body; box = box.parentElement) {
        range.setStart(box, 0)
        const [, printed] = price.exec(range.toString()) ?? []
        if (printed) return Number(printed.replaceAll(',', ''))
      }
      return undefined
    }
    const look = () => {
      for (const mark of document.querySelectorAll('taolens-price')) {
        const printed = printedBefore(mark)
        if (printed === undefined || getComputedStyle(mark).display === 'none') continue
        const said = mark.shadowRoot?.textContent ?? ''
        count++
        const euros = Number(said.replace(/[^\d.]/g, ''))
        if (Math.abs(printed / 10 - euros) > 0.0051) wrong.add(`${printed} ${said}`)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

/** The marks that were wrong in a frame, of very many looked at. */
const wrongMarks = async (page: Page): Promise<string[]> => {
  type Seen = () => { wrong: string[]; count: number }
  const seen = () => page.evaluate(() => (window as unknown as { marksSeen: Seen }).marksSeen())
  await expect.poll(async () => (await seen()).count, patience).toBeGreaterThan(20)
  return (await seen()).wrong
}

/** What the card says; nothing when there is none. */
export const cardIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const found = document.querySelector('taolens-card')
    return found && getComputedStyle(found).display !== 'none' ? (found.shadowRoot?.textContent ?? '') : ''
  })

/** Points at, focuses and taps prices of a page with this body. */
export async function cardIsTold(hosts: Hosts, body: string, address: string): Promise<void> {
  await hosts.set({ enabled: true, style: 'replace' })
  const opened = await hosts.openBody(body, address)
  const { page } = opened
  await until(() => saidIn(page, '#item'), ['≈ €2.69'])
  expect(await saidIn(page, '.dense')).toEqual([])
  const says = (words: RegExp) => expect.poll(() => cardIn(page), patience).toMatch(words)
  await page.hover('#link')
  await says(/36\.90≈ €3\.69/)
  expect(await runAxe(page, {}, 'taolens-card')).toEqual([])
  await page.keyboard.press('Escape')
  await says(/^$/)
  await page.focus('#plus')
  await page.keyboard.press('Tab')
  await says(/36\.90≈ €3\.69/)
  await page.keyboard.press('Escape')
  await says(/^$/)
  await page.evaluate(() => {
    const { left, top } = document.querySelector('#total b')?.getBoundingClientRect() ?? new DOMRect()
    const at = { bubbles: true, composed: true, pointerType: 'touch', clientX: left + 4, clientY: top + 4 }
    document.querySelector('#total b')?.dispatchEvent(new PointerEvent('pointerup', at))
  })
  await says(/100\.00≈ €10\.00/)
  expect(await errorsOf(opened)).toEqual([])
  await page.close()
}

/** Brings words to stand beside a price: its conversion makes room for them. */
export async function lateIsNotCovered(page: Page): Promise<void> {
  await until(() => saidIn(page, '#late'), ['≈ €1.20'])
  await page.$eval('#late i', (one) => (one.textContent = 'for a limited time'))
  const isFree = () =>
    page.$eval('#late', (row) => {
      const words = row.querySelector('i')?.getBoundingClientRect()
      const mark = row.querySelector('taolens-price')?.shadowRoot?.firstElementChild?.getBoundingClientRect()
      return words && mark && words.width > 0 && (words.right <= mark.left || words.bottom <= mark.top)
    })
  await until(isFree, true)
}

/** Does what a buyer does on the sample pages of items, cart, check-out and search; the marks follow. */
export async function samplesAreFollowed(hosts: Hosts): Promise<void> {
  const samples = readSamplePages()
  await hosts.set({ enabled: true, style: 'replace' })
  const openSample = async (wanted: string) => {
    const page = await hosts.driven.open(samples.find((one) => one.name === wanted)?.url ?? '')
    await page.bringToFront()
    await watchMarks(page)
    return page
  }
  const ends = async (page: Page) => {
    expect(await wrongMarks(page)).toEqual([])
    await page.close()
  }

  const says = (page: Page, selector: string, words: string[]) => until(() => saidIn(page, selector), words)

  const item = await openSample('item-new')
  await says(item, '[class*="highlightPrice--"]', ['≈ €8.20'])
  await item.click('[data-g="0"][data-i="1"]')
  await says(item, '[class*="highlightPrice--"]', ['≈ €8.50'])
  await ends(item)

  const cart = await openSample('cart')
  await says(cart, '.sumLine--qF8oJ4nN', ['Total ≈ €15.56'])
  await cart.click('[data-i="0"] [aria-label="增加按钮"]')
  await says(cart, '.sumLine--qF8oJ4nN', ['Total ≈ €19.24'])
  await cart.click('[data-i="1"] .J_Item')
  await says(cart, '.sumLine--qF8oJ4nN', ['Total ≈ €11.04'])
  await ends(cart)

  const checkout = await openSample('checkout')
  await says(checkout, '#realPayPC_1', ['Total ≈ €18.33'])
  await checkout.click('.J_Plus')
  await says(checkout, '#realPayPC_1', ['Total ≈ €22.01'])
  await ends(checkout)

  const results = await openSample('search')
  await says(results, '#cards > :first-child', ['≈ €2.99'])
  await results.$eval('#cards > :last-child', (card) => card.scrollIntoView())
  await results.waitForSelector('#cards > :nth-child(36)')
  await results.$eval('#cards > :last-child', (card) => card.scrollIntoView())
  await until(() => results.$$eval('#cards > :last-child taolens-price', (marks) => marks.length), 1)
  await ends(results)
}
