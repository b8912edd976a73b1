/** The shop's controls: found by their words, framed, never clicked. */
import { expect, test } from 'vitest'
import { makeFold } from '../../core/fold.ts'
import { findControl, showControl } from '../../page/orders/find-control.ts'

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
