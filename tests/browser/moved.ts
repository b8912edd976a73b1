/** Where our words stand after a style or the window moved, hid or narrowed what they belong to. */
import { expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { until } from './host-page.ts'
import type { OpenBoth } from './shortened.ts'

export function describeMoved(openBoth: OpenBoth, name: BrowserName): void {
  it('in captions where their buttons are now, and nowhere when these are hidden', async () => {
    const button = (value: string) =>
      `<input type="button" value="${value}" style="width: 150px; background: #eee; border: 0">`
    const { page } = await openBoth(`<p>待付款</p><div>${button('取消订单')}${button('确认收货')}</div>`, 1)
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), 2)
    const captions = () =>
      page.evaluate(() => {
        const fields = [...document.querySelectorAll('taolens-field')]
        const drawn = fields.filter((one) => getComputedStyle(one).visibility === 'visible')
        return drawn.map((one) => {
          const { x, y } = one.getBoundingClientRect()
          const below = document.elementFromPoint(x + 9, y + 9) as HTMLInputElement | null
          return `${one.shadowRoot?.textContent} over ${below?.value} ${Math.round(x - (below?.getBoundingClientRect().x ?? 0))}`
        })
      })
    const both = ['Cancel order over 取消订单 0', 'Confirm receipt over 确认收货 0']
    await until(captions, both)
    const style = (css: string) => page.$eval('input', (first, text) => first.setAttribute('style', text), css)
    await style('display: none')
    await until(captions, both.slice(1))
    await style('width: 150px; background: #eee; border: 0; visibility: hidden')
    await page.mouse.move(400, 400)
    await until(captions, both.slice(1))
    await style('width: 150px; background: #eee; border: 0')
    await page.$eval('div', (row) => row.style.setProperty('margin-left', '90px'))
    await page.mouse.move(410, 400)
    await until(captions, both)
    await page.close()
  })

  it('in captions that scroll with their buttons, and are cut where those are', async () => {
    const button =
      '<p style="margin: 0"><input type="button" value="取消订单" style="width: 150px; height: 40px; background: #eee; border: 0"></p>'
    const { page } = await openBoth(
      `<p>待付款</p><div id="box" style="height: 100px; overflow: auto">${button.repeat(6)}</div>`,
      1,
    )
    const astray = () =>
      page.evaluate(() => {
        const box = document.querySelector('#box')?.getBoundingClientRect() as DOMRect
        const fields = [...document.querySelectorAll('#box p')].map((row) => {
          const [button, words] = [...row.children].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect]
          const isDrawn = getComputedStyle(row.lastElementChild as Element).visibility === 'visible'
          const isInside = button.top >= box.top - 1 && button.bottom <= box.bottom + 1
          return isDrawn ? Math.abs(button.top - words.top) < 1 && isInside : !isInside
        })
        return fields.filter((isRight) => !isRight).length
      })
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), 2)
    expect(await astray()).toBe(0)
    for (const top of [30, 95, 140]) {
      await page.$eval('#box', (box, to) => box.scrollTo(0, to), top)
      await until(astray, 0)
    }
    await page.close()
  })

  it('in a placeholder that fades in', async () => {
    const { page } = await openBoth(
      '<p>待付款</p><div id="fade" style="opacity: 0; transition: opacity .05s"><input placeholder="请输入密码"></div>',
      1,
    )
    const ink = () =>
      page.$eval('input', (field) => getComputedStyle(field, '::placeholder').color === 'rgba(0, 0, 0, 0)')
    expect(await ink()).toBe(false)
    await page.$eval('#fade', (box) => {
      ;(box as HTMLElement).style.opacity = '1'
    })
    await until(ink, true)
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), 1)
    await page.close()
  })

  it('over no caption that would show through', async () => {
    const button = (ground: string, attribute = '') =>
      `<input type="button" value="确认收货" ${attribute} style="background: ${ground}">`
    const { page } = await openBoth(
      `<p>待付款</p>${button('rgb(0 0 0 / .3)')}${button('none')}${button('', 'disabled')}${button('#eee')}`,
      1,
    )
    await until(() => page.$$eval('taolens-field[data-placed]', (found) => found.length), 1)
    await page.close()
  })

  it('on the lines of a text that wraps otherwise in another window', async () => {
    const { page } = await openBoth(
      `<p>待付款</p><div style="width: 30%">系统将于12月3日自动确认收货</div><div style="display: flex; justify-content: space-between; width: 60%"><span>待发货</span><span>待评价</span></div>`,
      4,
    )
    const places = () =>
      page.$$eval('taolens-label', (marks) =>
        marks.map((mark) => {
          const box = mark.parentElement?.getBoundingClientRect()
          const { x, right, top, bottom } = mark.getBoundingClientRect()
          return (
            box &&
            x > box.x - 2 &&
            right < Math.max(box.right, x + 9) + 99 &&
            top > box.top - 4 &&
            bottom < box.bottom + 4
          )
        }),
      )
    await until(places, [true, true, true, true])
    for (const width of [420, 900]) {
      await page.setViewport({ width, height: 600 })
      await until(places, [true, true, true, true])
    }
    await page.close()
  })

  it('never the page’s dots alone in a box too short for its text', async () => {
    const cut = 'width: 50px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap'
    const { page } = await openBoth(
      `<p>待付款</p>${['left', 'right', 'center'].map((side) => `<div style="${cut}; text-align: ${side}">查看物流</div>`).join('')}`,
      4,
    )
    const isSaid = () =>
      page.$$eval('div', (boxes) =>
        boxes.map((box) => {
          const mark = box.querySelector<HTMLElement>('taolens-label')
          const rect = mark?.getBoundingClientRect()
          // What reaches into the dots is not drawn.
          return (
            mark?.dataset.fit === 'none' || (rect !== undefined && rect.right < box.getBoundingClientRect().right - 9)
          )
        }),
      )
    if (name === 'firefox') await until(isSaid, [true, true, true])
    await page.close()
  })
}
