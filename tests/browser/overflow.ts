import type { Page } from 'puppeteer-core'

/** What stands out to the side of a page of ours, or of the section it is in, one line each; none when everything fits. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const page = { left: 0, right: document.documentElement.clientWidth }
    return [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen, svg, textarea, select'))
      .filter((one) => {
        const room = one.parentElement?.closest('.section')?.getBoundingClientRect() ?? page
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (left < room.left - 0.5 || right > room.right + 0.5)
      })
      .map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
  })
}

/** English words in sight that begin on one line and end on the next; a name of a package may be longer than a line. */
export function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.getElementById('app') as Node, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (
        !text.parentElement?.checkVisibility() ||
        text.parentElement.closest('.unseen, .tab-label, .credits, select, textarea')
      )
        continue
      for (const { 0: word, index } of text.data.matchAll(/\p{L}{3,}/gu)) {
        if (!/^[a-z]/i.test(word)) continue
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (new Set([...range.getClientRects()].map(({ bottom }) => bottom)).size > 1)
          broken.push(`${word} in ${text.data.slice(0, 60)}`)
      }
    }
    return broken
  })
}
