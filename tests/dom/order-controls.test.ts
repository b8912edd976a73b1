/** The shop's controls: found by their words, framed, never clicked. */
import { describe, expect, test } from 'vitest'
import { makeFold } from '../../core/fold.ts'
import type { OrderFacts } from '../../core/orders/facts.ts'
import { findControl, findControlOf, showControl } from '../../page/orders/find-control.ts'

const fold = makeFold('訂订單单編编號号')

test('a control is found by its words alone, in any spelling of them, and by none that only contains them', () => {
  document.body.innerHTML = `<div id="a"><p>请确认收货后再评价</p><a class="x"><span> 确认收货 </span></a></div><div id="b"></div>`
  const find = (id: string, ...words: string[]) => findControl(document.querySelector(id) as Element, words, fold)
  expect(find('#a', '延长收货', '确认收货')).toEqual({ control: document.querySelector('a'), wording: '确认收货' })
  expect(find('#a', '评价')).toBeUndefined()
  expect(find('#b', '确认收货')).toBeUndefined()
})

test.each([
  '<input type="button" value="确认收货" style="display:none">',
  '<button style="visibility:hidden">确认收货</button>',
  '<div style="visibility:hidden"><a>确认收货</a></div>',
])('a control that nobody sees is not found, and the next one is: %s', (hidden) => {
  const find = (html: string) => {
    document.body.innerHTML = `<main>${html}</main>`
    return findControl(document.querySelector('main') as Element, ['确认收货'], fold)
  }
  expect(find(hidden)).toBeUndefined()
  expect(find(`${hidden}<b>确认收货</b>`)?.control.localName).toBe('b')
})

describe('of several items', () => {
  const order = () => {
    document.body.innerHTML = `<main><p id="a"><a>查看退款</a></p><p id="b"><a>查看退款</a></p><p id="c"><a>申请售后</a></p><a id="all">查看物流</a></main>`
    const [root, ...roots] = document.querySelectorAll('main, p')
    const items = roots.map((one, index) => ({ index, root: one, place: { element: one, side: 'before' as const } }))
    return { facts: {} as OrderFacts, root: root as Element, place: undefined, items }
  }
  test.each<[words: string, item: number | undefined, isOfItem: boolean, found: string | undefined]>([
    ['查看退款', 0, true, 'a'],
    ['查看退款', 1, true, 'b'],
    ['查看退款', 1, false, 'b'],
    ['查看退款', 2, true, undefined],
    ['查看退款', undefined, false, 'a'],
    ['申请售后', 1, true, undefined],
    ['申请售后', 1, false, 'c'],
    ['查看物流', 1, true, 'all'],
  ])('%s of item %j (about it alone: %j): %j', (words, item, isOfItem, found) => {
    const control = findControlOf(order(), item, isOfItem, [words], fold)?.control
    expect(control?.closest('[id]')?.id).toBe(found)
  })
})

test('a control that is shown is framed and has the focus, and is not clicked', () => {
  document.body.innerHTML = '<button>确认收货</button>'
  const control = document.querySelector('button') as HTMLButtonElement
  let clicks = 0
  control.addEventListener('click', () => clicks++)
  const stop = new AbortController()
  showControl(window as Window & typeof globalThis, control, stop.signal)
  expect([document.activeElement, document.querySelectorAll('taolens-point').length, clicks]).toEqual([control, 1, 0])
  stop.abort()
  expect(document.querySelector('taolens-point')).toBeNull()
})
