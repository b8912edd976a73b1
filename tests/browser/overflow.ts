import type { Page } from 'puppeteer-core'

/** What stands out of a page of ours to the side, one line each; none when everything fits. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth
    return [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen, svg, textarea, select'))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect()
        return width > 0 && (left < -0.5 || right > room + 0.5)
      })
      .map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 40)}`)
  })
}
