/** The card for the keyboard: where it opens, how one gets into it, and when it goes. */
import { expect, it } from 'vitest'
import { boxes, type Open, toldIn } from './card-told.ts'
import { until } from './host-page.ts'

export function describeKeys(open: Open): void {
  it('at a focused button that the page had to be scrolled to', async () => {
    const page = await open(
      '<button>待付款</button><div style="height: 3000px"></div><button id="far">提交订单</button>',
      2,
    )
    await page.keyboard.press('Tab')
    await until(() => toldIn(page), '待付款')
    // Past the button of the card.
    for (let stop = 0; stop < 2; stop++) await page.keyboard.press('Tab')
    await until(() => toldIn(page), '提交订单')
    const [card, button] = await boxes(page, '#far')
    const far = Math.min(Math.abs(card.top - button.bottom), Math.abs(card.bottom - button.top))
    expect(far).toBeLessThan(12)
    await page.close()
  })

  it('with its own button next in reach of the keyboard, but never between two fields', async () => {
    const fields = '<input placeholder="请输入手机号"><input id="last">'
    const page = await open(`<button>待付款</button><button>提交订单</button>${fields}`, 2)
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)
    for (const label of ['待付款', '提交订单']) {
      await page.keyboard.press('Tab')
      await until(() => toldIn(page), label)
      await page.keyboard.press('Tab')
      expect([await focused(), await toldIn(page)]).toEqual(['taolens-card', label])
    }
    await page.keyboard.press('Tab')
    await until(() => toldIn(page), '请输入手机号')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('last')
    await page.close()
  })

  it('until Escape, which gives the focus back to the label', async () => {
    const page = await open('<button id="first">待付款</button><button id="next">x</button>', 1)
    await page.keyboard.press('Tab')
    await until(() => toldIn(page), '待付款')
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName)
    expect(await focused()).toBe('taolens-card')
    await page.keyboard.press('Escape')
    await until(() => toldIn(page), undefined)
    expect(await focused()).toBe('first')
    await page.keyboard.press('Tab')
    expect([await focused(), await toldIn(page)]).toEqual(['next', undefined])
    await page.close()
  })

  it('without the page hearing a press in it, which would close its menu', async () => {
    const page = await open('<button>待付款</button>', 1)
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'click'])
        document.addEventListener(type, () => document.body.classList.add('heard'))
    })
    await page.keyboard.press('Tab')
    await until(() => toldIn(page), '待付款')
    const [card] = await boxes(page, 'button')
    await page.mouse.click((card.left + card.right) / 2, card.top + 4)
    expect(await page.$$eval('.heard', (all) => all.length)).toBe(0)
    await page.close()
  })

  it('until the focus goes from its own button back to the page', async () => {
    const page = await open('<button id="last">待付款</button>', 1)
    await page.keyboard.press('Tab')
    await until(() => toldIn(page), '待付款')
    await page.evaluate(() => document.querySelector('taolens-card')?.shadowRoot?.querySelector('button')?.focus())
    await page.evaluate(() => document.querySelector('taolens-card')?.shadowRoot?.querySelector('button')?.blur())
    await until(() => toldIn(page), undefined)
    await page.close()
  })
}
