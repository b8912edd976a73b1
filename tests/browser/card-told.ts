/** What the card of a page says, and where it stands. */
import type { Frame, Page } from 'puppeteer-core'

/** Opens a page with this body, and waits for so many labels. */
export type Open = (body: string, labels: number) => Promise<Page>

/** The Chinese that the card is about; undefined without a card. */
export const toldIn = (page: Page | Frame) =>
  page.evaluate(() => {
    const root = document.querySelector('taolens-card')?.shadowRoot
    return root ? [...root.querySelectorAll('.zh')].map((one) => one.textContent).join() : undefined
  })

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where the card stands, and an element. */
export const boxes = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => ['taolens-card', wanted].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()),
    selector,
  ) as Promise<[Box, Box]>
