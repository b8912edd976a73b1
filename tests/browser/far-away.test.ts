/** What stands in sight although the box around it is far away, and what a page shows from there. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { errorsOf, type Hosts, startHosts, until } from './host-page.ts'

const rows = (count: number) => '<div style="height: 60px"><b>待付款</b> <i>确认收货</i></div>'.repeat(count)
const dialog = (style: string) =>
  `<div id="dialog" style="position: fixed; top: 90px; left: 300px; width: 300px; ${style}"><p><b>登录</b></p><p><b>注册</b></p></div>`
const footer = '<p style="height: 200px">购物车</p>'
const holders: [string, string][] = [
  ['at the end of a footer', `<footer>${footer}${dialog('display: none')}</footer>`],
  ['in the middle of a footer', `<footer>${footer}${dialog('display: none')}${footer}</footer>`],
  ['in a place for such things', `<div>${dialog('display: none')}</div>`],
]

describe.each<BrowserName>(['chromium', 'firefox'])('far away in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
    await hosts.set({ style: 'replace' })
  })
  afterAll(() => hosts?.close())

  const labelsIn = (page: Page, selector: string) => page.$$eval(`${selector} taolens-label`, (found) => found.length)
  const untilBegun = (page: Page) => page.waitForSelector('taolens-label')

  it.each(holders)('what is fixed to the window is translated when it is shown: %s', async (_, holder) => {
    const opened = await hosts.openBody(rows(200) + holder)
    const { page } = opened
    await untilBegun(page)
    await page.$eval('#dialog', (found) => (found as HTMLElement).style.removeProperty('display'))
    await until(() => labelsIn(page, '#dialog'), 2)
    await page.$eval('#dialog', (found) => void found.insertAdjacentHTML('beforeend', '<p><b>提交订单</b></p>'))
    await until(() => labelsIn(page, '#dialog'), 3)
    expect(await errorsOf(opened)).toEqual([])
    await page.close()
  })

  it('what is fixed to the window is translated when it is added', async () => {
    const { page } = await hosts.openBody(`${rows(200)}<footer>${footer}</footer>`)
    await untilBegun(page)
    await page.$eval('footer', (found, html) => void found.insertAdjacentHTML('beforeend', html), dialog(''))
    await until(() => labelsIn(page, '#dialog'), 2)
    await page.close()
  })

  it('a text without a box of its own is translated when it is shown', async () => {
    const { page } = await hosts.openBody(`${rows(3)}<div id="dialog" style="display: none"></div>`)
    await untilBegun(page)
    await page.$eval('#dialog', async (found) => {
      found.insertAdjacentHTML('beforeend', '<div style="display: contents">购物车</div>')
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
      ;(found as HTMLElement).style.removeProperty('display')
    })
    await until(() => labelsIn(page, '#dialog'), 1)
    await page.close()
  })

  it.each(['hides', 'removes'])('rows that come into sight because a filter %s others are translated', async (how) => {
    const { page } = await hosts.openBody(`<main>${rows(200)}</main>`)
    await untilBegun(page)
    await page.$$eval(
      'main > *',
      (found, hides) => {
        const others = found.filter((_, n) => n % 10 !== 7)
        for (const row of others)
          if (hides) (row as HTMLElement).style.display = 'none'
          else row.remove()
      },
      how === 'hides',
    )
    await until(() => page.$$eval('main > :not([style*="none"]) taolens-label', (found) => found.length), 40)
    await page.close()
  })

  it('a page that is higher than its body is translated where the reader is', async () => {
    const { page } = await hosts.openBody(`<style>html, body { height: 100% }</style><main>${rows(200)}</main>`)
    await untilBegun(page)
    await hosts.set({ enabled: false })
    await until(() => labelsIn(page, 'main'), 0)
    await page.evaluate(() => scrollTo(0, 6000))
    await hosts.set({ enabled: true })
    await until(() => page.$$eval('main > :nth-child(105) taolens-label', (found) => found.length), 2)
    await page.close()
  })

  it.each(['data', 'textContent'] as const)('of texts that all change (%s) only those near are read', async (by) => {
    const { page } = await hosts.openBody(`<main>${rows(400)}</main>`)
    await untilBegun(page)
    await page.$$eval(
      'main b',
      (found, how) => {
        for (const one of found) {
          if (how === 'data') (one.firstChild as Text).data = '交易关闭'
          else one.textContent = '交易关闭'
        }
      },
      by,
    )
    const saidIn = (row: string) =>
      page.$$eval(`main > ${row} b taolens-label`, (found) => found.map((one) => one.shadowRoot?.textContent))
    await until(() => saidIn(':first-child'), ['Order closed'])
    expect(await labelsIn(page, 'main')).toBeLessThan(200)
    await page.evaluate(() => document.querySelector('main > :last-child')?.scrollIntoView())
    await until(() => saidIn(':last-child'), ['Order closed'])
    await page.close()
  })
})
