/** What would be said by half: labels of which a part is hidden, denied by the word before them, or struck out. */
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { translationOf } from './expected.ts'
import { type Hosts, until } from './host-page.ts'

const rows = (all: readonly string[]) => all.map((row) => `<p style="margin: 4px">${row}</p>`).join('')

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
      '<span>未</span><span>退款</span>',
      '<b>尚未</b> <b>退款</b>',
      '<span>非</span><em>质量问题</em>',
      '不<a>包邮</a>',
      '未<button>付款</button>',
      '<b>未</b>满300减40',
    ]
    const { page } = await hostsOf().openBody(rows([...denied, '<b>未</b><b>付款</b>', '待付款']))
    const together = translationOf('未付款', 'order-list')
    expect(together).toBeTypeOf('string')
    await until(() => saidByRow(page), [...denied.map(() => []), [together], [translationOf('待付款', 'order-list')]])
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
