/** Where translations stand, seen from the page. */
import type { Page } from 'puppeteer-core'

export interface Seen {
  id: string
  shown: boolean
  /** How far the translation begins from its text, in pixels on the screen; how far it is off its line, in half lines. */
  offX: number
  offY: number
  /** How much less wide than its text it is. */
  short: number
  /** How far it reaches beyond its box. */
  beyond: number
}

/** Each label of the page beside the text it stands for. */
export function readPlaces(): Seen[] {
  return [...document.querySelectorAll('[id]')].flatMap((element) => {
    const mark = element.querySelector('taolens-label')
    const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)
    if (!mark || !text) return []
    const range = document.createRange()
    range.selectNode(text)
    const own = range.getBoundingClientRect()
    const rect = mark.getBoundingClientRect()
    // A box without height, or one that is stretched, says nothing about where its words are.
    range.selectNodeContents(mark.shadowRoot as ShadowRoot)
    const ink = range.getBoundingClientRect()
    const middle = (box: DOMRect) => (box.top + box.bottom) / 2
    return {
      id: element.id,
      shown: rect.width > 0,
      offX: Math.round(Math.abs(rect.left - own.left)),
      offY: Math.round((2 * Math.abs(middle(ink) - middle(own))) / own.height),
      short: Math.max(0, Math.round(own.width - rect.width)),
      beyond: Math.max(0, Math.round(rect.right - element.getBoundingClientRect().right)),
    }
  })
}

/** A label that stands exactly over its text. */
export const over = (id: string): Seen => ({ id, shown: true, offX: 0, offY: 0, short: 0, beyond: 0 })

/** The boxes of everything of the page, rounded. */
export const boxesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => !one.localName.startsWith('taolens-'))
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        return `${one.localName}#${one.id} ${[left, top, width, height].map(Math.round).join(' ')}`
      }),
  )

/** Whether the page's own ink shows: nothing of ours takes it away. */
export const inkOf = (page: Page, selector: string) =>
  page.$eval(selector, (one) => {
    const ranges = [...(CSS.highlights.get('taolens-covered') ?? [])]
    return !ranges.some((range) => one.contains(range.startContainer))
  })
