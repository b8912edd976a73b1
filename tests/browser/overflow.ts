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
