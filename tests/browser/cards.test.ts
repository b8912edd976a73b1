/** The card of what is pointed at, focused or left, wherever its label stands. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BrowserName } from '../../scripts/browsers.ts'
import { describeKeys } from './card-keys.ts'
import { boxes, type Open, toldIn } from './card-told.ts'
import { type Hosts, startHosts, until } from './host-page.ts'

const hints = (page: Page | Frame) =>
  page.evaluate(() => {
    const hint = (CSS as unknown as { highlights: Map<string, Set<unknown>> }).highlights.get('taolens-hint')
    return hint?.size ?? 0
  })

const icon = '<svg width="24" height="24"><path id="icon" d="M0 0h24v24H0z"/></svg>'
const row = (body: string) => `<p style="margin: 0 0 90px">${body}</p>`

/** Points so many pixels into the box of an element, from its top left corner or, below zero, its bottom right one. */
async function point(page: Page, selector: string, x: number, y: number): Promise<void> {
  const box = await page.$eval(selector, (one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect()
    return { left, top, right, bottom }
  })
  await page.mouse.move(x < 0 ? box.right + x : box.left + x, y < 0 ? box.bottom + y : box.top + y)
}

/** Where the card stands. */
function describePlaces(name: BrowserName, open: Open, hosts: () => Hosts): void {
  it('below a control, so that all of it stays in reach', async () => {
    const page = await open('<button id="high" style="padding: 14px 20px">确认收货</button>', 1)
    await point(page, '#high', 30, -8)
    await until(() => toldIn(page), '确认收货')
    const [card, button] = await boxes(page, '#high')
    expect(card.top).toBeGreaterThanOrEqual(button.bottom)
    await page.close()
  })

  it('off its label, however long it is and low the window', async () => {
    const title = '点此可以直接和卖家交流选好的宝贝，或相互交流网购体验，还支持语音视频噢。'
    const page = await open(`<p style="height: 130px"></p><a id="at" href="#" title="${title}">旺旺在线</a>`, 1)
    await page.setViewport({ width: 640, height: 400 })
    await point(page, '#at', 10, 10)
    await until(async () => (await toldIn(page))?.includes('旺旺在线'), true)
    const [card, label] = await boxes(page, '#at')
    expect(card.bottom <= label.top || card.top >= label.bottom).toBe(true)
    expect(Math.min(card.top, 400 - card.bottom)).toBeGreaterThanOrEqual(8)
    await page.close()
  })

  it('can be pointed at beside a label of a modal dialog', async () => {
    const page = await open('<p>待付款</p><dialog><span id="in">同意并继续</span></dialog>', 1)
    await page.$eval('dialog', (one) => one.showModal())
    await until(() => hints(page), 2)
    await point(page, '#in', 10, 10)
    await until(() => toldIn(page), '同意并继续')
    const [card] = await boxes(page, '#in')
    const at = await page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, card.left + 20, card.top + 20)
    expect(at).toBe('taolens-card')
    await page.close()
  })

  it.runIf(name === 'chromium')('and where colours are forced nothing looks selected', async () => {
    const page = await open('<p id="at">待付款</p>', 1)
    const features = [{ name: 'forced-colors', value: 'active' }]
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features })
    await hosts().set({ enabled: false })
    await until(() => hints(page), 0)
    const shown = await page.screenshot({ encoding: 'base64' })
    await hosts().set({ enabled: true })
    await until(async () => {
      await point(page, '#at', 10, 10)
      return toldIn(page)
    }, '待付款')
    await page.mouse.move(300, 300)
    await until(() => toldIn(page), undefined)
    expect(await page.screenshot({ encoding: 'base64' })).toBe(shown)
    await page.close()
  })
}

describe.each<BrowserName>(['chromium', 'firefox'])('cards in %s', (name) => {
  let hosts: Hosts

  beforeAll(async () => {
    hosts = await startHosts(name)
  })
  afterAll(() => hosts?.close())
  beforeEach(() => hosts.set({ enabled: true, style: 'hover' }))

  const open: Open = async (body, labels) => {
    const { page } = await hosts.openBody(body)
    await until(() => hints(page), labels)
    return page
  }
  describePlaces(name, open, () => hosts)

  it.each([
    ['the picture of a button with a name', `<button aria-label="搜索">${icon}</button>`, '#icon', '搜索'],
    ['the picture of a link with a title', `<a href="#" title="收藏夹">${icon}</a>`, '#icon', '收藏夹'],
    [
      'the padding of a part of a link',
      '<a href="#"><span id="in" style="display: inline-block; padding: 12px 30px"><b>加入购物车</b></span></a>',
      '#in',
      '加入购物车',
    ],
    [
      'a link that lies over its label',
      '<span style="position: relative"><b>联系卖家</b><a href="#" id="over" style="position: absolute; inset: 0"></a></span>',
      '#over',
      '联系卖家',
    ],
    [
      'a control that takes no pointer',
      '<button id="off" style="pointer-events: none">查看物流</button>',
      '#off',
      '查看物流',
    ],
    ['a disabled button', '<button id="off" disabled>申请退款</button>', '#off', '申请退款'],
  ])('for %s', async (_, body, selector, told) => {
    const page = await open(`${row('待付款')}${row(body)}`, body.includes('<svg') ? 1 : 2)
    await point(page, selector, 5, 10)
    await until(() => toldIn(page), told)
    await page.close()
  })

  it('for each of two labels of one cell, as the pointer goes from its edge to the one and to the other', async () => {
    const page = await open(
      '<table><tr><td id="cell" style="padding: 40px">待付款<img width="80" height="9" alt="">交易成功</td></tr></table>',
      2,
    )
    await point(page, '#cell', 5, 5)
    await point(page, '#cell', 50, 50)
    await until(() => toldIn(page), '待付款')
    await point(page, '#cell', -50, 50)
    await until(() => toldIn(page), '交易成功')
    await page.close()
  })

  it('for no label that is far from the pointer in a wide box', async () => {
    const page = await open('<div id="wide">查看更多</div><p id="near">待付款</p>', 2)
    await point(page, '#near', 10, 10)
    await until(() => toldIn(page), '待付款')
    await point(page, '#wide', -20, 10)
    await until(() => toldIn(page), undefined)
    await page.close()
  })

  it('for one label after the other inside a shadow root', async () => {
    const page = await open(
      `${row('待付款')}<div id="host"></div><script>
document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
  '<span id="a">待发货</span><span id="b">退款成功</span>'</script>`,
      3,
    )
    const places = await page.$eval('#host', (one) =>
      [...(one.shadowRoot?.querySelectorAll('span') ?? [])].map((span) => {
        const { left, top } = span.getBoundingClientRect()
        return [left + 10, top + 8] as const
      }),
    )
    for (const [i, told] of ['待发货', '退款成功'].entries()) {
      const [x, y] = places[i] as [number, number]
      await page.mouse.move(x, y)
      await until(() => toldIn(page), told)
    }
    await page.close()
  })

  it('in a frame until the pointer leaves it, and in the page until it goes into a frame', async () => {
    const page = await open(
      `<p id="out">待付款</p><iframe srcdoc="<p id=in>确认收货</p>" style="margin-top: 150px; width: 400px; height: 200px"></iframe>`,
      1,
    )
    const frame = (await (await page.$('iframe'))?.contentFrame()) as Frame
    await until(() => hints(frame), 1)
    await point(page, '#out', 10, 10)
    await until(() => toldIn(page), '待付款')
    await point(page, 'iframe', 30, 30)
    await until(() => toldIn(frame), '确认收货')
    await until(() => toldIn(page), undefined)
    await point(page, '#out', 10, 10)
    await until(() => toldIn(page), '待付款')
    await until(() => toldIn(frame), undefined)
    await page.close()
  })

  it('in a document that the page writes anew', async () => {
    const page = await open('<p>待付款</p>', 1)
    await page.evaluate(() => {
      document.open()
      document.write('<p id="anew">确认收货</p>')
      document.close()
    })
    const pointAndRead = async () => {
      await point(page, '#anew', 10, 10)
      return toldIn(page)
    }
    await until(pointAndRead, '确认收货')
    await page.close()
  })

  describeKeys(open)
})
