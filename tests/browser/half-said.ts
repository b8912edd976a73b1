/** What would be said by half: labels of which a part is hidden, denied by the word before them, or struck out. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { translationOf } from './expected.ts'
import { type Hosts, until } from './host-page.ts'

const rows = (all: readonly string[]) => all.map((row) => `<p style="margin: 4px">${row}</p>`).join('')

/** Boxes beside each other that touch, or are apart. */
const row = (first: string, second: string, gap = 0) =>
  `<x-row style="display: flex; gap: ${gap}px"><x-box>${first}</x-box><x-box>${second}</x-box></x-row>`

/** What our labels say in each row. */
const saidByRow = (page: Page) =>
  page.$$eval('p', (all) =>
    all.map((row) => [...row.querySelectorAll('taolens-label')].map((mark) => mark.shadowRoot?.textContent)),
  )

const hidings = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'font-size: 0',
  'color: transparent',
  'position: absolute; left: -9999px',
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0)',
  'display: inline-block; width: 0; overflow: hidden',
  'position: absolute; clip-path: inset(50%)',
]

export function describeHalfSaid(hostsOf: () => Hosts): void {
  it('says nothing that a hidden part is in', async () => {
    const { page } = await hostsOf().openBody(
      `${rows(hidings.flatMap((css) => [`已优惠<b style="${css}">10</b><b>20</b>元`, `<b style="${css}">未</b>付款`, `剩<b>3</b>天<i style="${css}">5</i>`]))}<p>待付款</p>`,
    )
    const all = async () => (await saidByRow(page)).flat()
    await until(async () => (await all()).at(-1), translationOf('待付款', 'order-list'))
    const hidden = (await all()).slice(0, -1)
    expect(hidden.filter((said) => /\d|paid|pay$/i.test(said ?? ''))).toEqual([])
    await page.close()
  })

  it('says nothing of what the word before it denies, unless it knows both together', async () => {
    const denied = [
      '<style>.no::before { content: "不" } .failed::after { content: "失败" }</style><span class="no">包邮</span>',
      '<b class="failed">退款</b>',
      '<span>未</span><span>退款</span>',
      '<b>尚未</b> <b>退款</b>',
      '<span>非</span><em>质量问题</em>',
      '不<a>包邮</a>',
      '未<button>付款</button>',
      '<b>未</b>满300减40',
      '不再<a>包邮</a>',
      '不参与<a>满300减40</a>',
      '<b>请不要</b><a>确认收货</a>',
      '无须<a>付款</a>',
      '<b>每</b><a>满300减40</a>',
      '<b>最高</b><a>减50元</a>',
      row('如', '卖家未发货'),
      row('满99元', '包邮'),
    ]
    const { page } = await hostsOf().openBody(rows([...denied, '<b>未</b><b>付款</b>', '待付款']))
    const together = translationOf('未付款', 'order-list')
    expect(together).toBeTypeOf('string')
    await until(() => saidByRow(page), [...denied.map(() => []), [together], [translationOf('待付款', 'order-list')]])
    await page.close()
  })

  it('is not turned round by another label, nor by what stands some way off or on another line', async () => {
    const others = [
      '<a>拒绝</a> <a>同意</a>',
      row('满300元', '立即领取', 30),
      '<x-box style="display: block">商品鉴别</x-box><a>待付款</a>',
      '<x-box style="display: block">正品，未</x-box><x-box style="display: block">待发货</x-box>',
    ]
    const { page } = await hostsOf().openBody(rows(others))
    const last = async () => (await saidByRow(page)).map((all) => all.at(-1))
    await until(
      last,
      ['同意', '立即领取', '待付款', '待发货'].map((zh) => translationOf(zh, 'order-list')),
    )
    await page.close()
  })

  it('follows words beside it that are written anew', async () => {
    const { page } = await hostsOf().openBody(
      rows(['<span>可</span> <a>包邮</a>', '<span> </span><a>3天后自动确认收货</a>']),
    )
    const said = ['包邮', '3天后自动确认收货'].map((zh) => [translationOf(zh, 'order-list')])
    await until(() => saidByRow(page), said)
    const write = (words: string[]) =>
      page.$$eval(
        'p > span',
        (all, data) => {
          for (const [i, one] of all.entries()) (one.firstChild as Text).data = data[i] as string
        },
        words,
      )
    await write(['不', '1'])
    await until(() => saidByRow(page), [[], []])
    await write(['可', ' '])
    await until(() => saidByRow(page), said)
    await page.close()
  })

  it('takes a number for one with the digits that touch it, and only with those', async () => {
    const torn = [row('1', '3天后自动确认收货'), row('满200减20', '.50'), row('已售2', '万')]
    const whole = [row('1', '3天后自动确认收货', 9), '<b>¥25</b> <b>2件8折</b>', row('已售2', '5', 9)]
    const { page } = await hostsOf().openBody(
      rows([...torn, '<b>1</b><b>3天后自动确认收货</b>', '满200减<!-- -->2<b>0</b>', ...whole]),
    )
    const said = ['13天后自动确认收货', '满200减20', '3天后自动确认收货', '2件8折', '已售2']
    await until(() => saidByRow(page), [...torn.map(() => []), ...said.map((zh) => [translationOf(zh, 'order-list')])])
    await page.close()
  })

  it('says nothing of a label of which a part is struck out, raised, or the end of another word', async () => {
    const broken = [
      '已省<s>10</s><b>20</b>元',
      '立减<span style="text-decoration: line-through">5</span><span>10</span>元',
      '<del>3</del><ins>10</ins>天后自动确认收货',
      '<s>不</s>支持7天无理由退货',
      '满<b>200</b><sup>1</sup>减30',
      row('样品', '中'),
    ]
    const { page } = await hostsOf().openBody(rows([...broken, '待付款']))
    const said = async () => (await saidByRow(page)).map((all) => all.filter((one) => /\d|No |^Medium/.test(one ?? '')))
    await until(async () => (await saidByRow(page)).at(-1), [translationOf('待付款', 'order-list')])
    expect(await said()).toEqual([...broken.map(() => []), []])
    await page.close()
  })

  it('follows what is shown and hidden by a style alone', async () => {
    const { page } = await hostsOf().openBody(
      rows(['还剩<b id="days">3天</b><b>12小时</b>', '满200减<b>3</b><b id="ones">0</b>元', '<b id="not">未</b>付款']),
    )
    const all = ['还剩3天12小时', '满200减30元', '未付款'].map((zh) => [translationOf(zh, 'order-list')])
    await until(() => saidByRow(page), all)
    const show = (display: string) =>
      page.evaluate((value) => {
        for (const part of document.querySelectorAll<HTMLElement>('p [id]')) part.style.display = value
      }, display)
    await show('none')
    await page.mouse.move(300, 300)
    await until(async () => (await saidByRow(page)).flat().filter((said) => /30|3 days|Not/.test(said ?? '')), [])
    expect(await page.evaluate(() => [...(CSS.highlights.get('taolens-covered') ?? [])].length)).toBeLessThanOrEqual(
      (await saidByRow(page)).flat().length,
    )
    await show('')
    await page.mouse.move(310, 310)
    await until(() => saidByRow(page), all)
    await page.close()
  })

  it('says what was drawn in no size at first', async () => {
    const { page } = await hostsOf().openBody(
      `${rows(['待付款'])}<div id="menu" style="transform: scale(0)"><p>待发货</p></div>`,
    )
    await until(() => saidByRow(page), [[translationOf('待付款', 'order-list')], []])
    for (let frame = 0; frame < 9; frame++) await page.evaluate(() => new Promise(requestAnimationFrame))
    await page.$eval('#menu', (menu) => menu.removeAttribute('style'))
    await page.mouse.move(300, 300)
    await until(
      () => saidByRow(page),
      ['待付款', '待发货'].map((zh) => [translationOf(zh, 'order-list')]),
    )
    await page.close()
  })

  it('is struck out where its text is', async () => {
    const struck = ['<del>包邮</del>', '<s>满300减40</s>', '<b style="text-decoration: line-through">待付款</b>']
    const { page } = await hostsOf().openBody(rows([...struck, '包邮']))
    const lines = () =>
      page.$$eval('taolens-label', (marks) =>
        marks.map((mark) => getComputedStyle(mark).textDecorationLine.includes('line-through')),
      )
    await until(lines, [true, true, true, false])
    await page.close()
  })
}
