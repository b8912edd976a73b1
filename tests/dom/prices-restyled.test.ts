/** Prices that the page draws otherwise without touching their texts. */
import { expect, test, vi } from 'vitest'
import { findPrice } from '../../page/prices/pointed.ts'
import { readAmounts } from '../unit/price-shapes.ts'
import { begin, marks, shown, textOf } from './prices-on-page.ts'
import { nextFrames } from './visit-page.ts'

const sheet = '<style>.off .y, .gone { display: none } .off .z { visibility: hidden }</style>'

test('a price that is drawn otherwise, by a class on it or around it, has another mark in the same frame', async () => {
  begin(
    `${sheet}<div id="around"><p id="a">￥<i>1</i><i class="y">2</i></p></div><div><p id="b">￥<i>7</i><i id="c">8</i></p></div>`,
  )
  await nextFrames()
  expect(shown()).toEqual(['CNY 12.00', 'CNY 78.00'])
  document.querySelector('#around')?.classList.add('off')
  await nextFrames()
  expect(shown()).toEqual(['CNY 1.00', 'CNY 78.00'])
  document.querySelector('#c')?.setAttribute('style', 'display: none')
  await nextFrames()
  expect(shown()).toEqual(['CNY 1.00', 'CNY 7.00'])
  document.querySelector('#around')?.removeAttribute('class')
  document.querySelector('#c')?.removeAttribute('style')
  await nextFrames()
  expect(shown()).toEqual(['CNY 12.00', 'CNY 78.00'])
})

test('a price that a class hides or strikes is gone with its mark; one that is shown instead has its own', async () => {
  begin(`${sheet}<div id="around"><p>￥<i class="y">5</i></p><p id="sale" class="gone">￥4</p></div>`)
  await nextFrames()
  expect(shown()).toEqual(['CNY 5.00'])
  document.querySelector('#around')?.classList.add('off')
  document.querySelector('#sale')?.classList.remove('gone')
  await nextFrames()
  expect(shown()).toEqual(['CNY 4.00'])
})

test('what a control or a new sheet changes is seen after the click, and by whoever points at it', async () => {
  const prices = begin('<p id="a">￥<i>1</i><i class="y">2</i></p>')
  await nextFrames()
  const css = document.head.appendChild(document.createElement('style'))
  css.textContent = '.y { display: none }'
  const [known] = prices.around(document.querySelector('#a') as Element)
  expect(known?.printed?.amount.money.minor).toBe(100)
  expect(shown()).toEqual(['CNY 1.00'])
  css.textContent = ''
  document.body.dispatchEvent(new Event('click', { bubbles: true }))
  await nextFrames()
  expect(shown()).toEqual(['CNY 12.00'])
  css.remove()
})

test('what is drawn as it was is left alone, however often the page styles it', async () => {
  begin('<div id="around"><p>￥5</p></div>')
  await nextFrames()
  const [mark] = marks()
  const writes: MutationRecord[] = []
  const observer = new MutationObserver((records) => void writes.push(...records))
  observer.observe(mark as Node, { attributes: true, childList: true, subtree: true })
  for (let i = 0; i < 3; i++) {
    document.querySelector('#around')?.setAttribute('style', `margin-top: ${i}px`)
    await nextFrames()
  }
  expect(marks()).toEqual([mark])
  expect(writes).toEqual([])
  observer.disconnect()
})

test('a sheet that comes later is seen when it has loaded; a picture is no occasion', async () => {
  begin('<p id="a">￥<i>1</i><i class="y">2</i></p><img>')
  await nextFrames()
  expect(shown()).toEqual(['CNY 12.00'])
  const late = document.createElement('style')
  late.textContent = '.y { display: none }'
  document.body.append(late)
  document.querySelector('img')?.dispatchEvent(new Event('load'))
  await nextFrames()
  expect(shown()).toEqual(['CNY 12.00'])
  late.dispatchEvent(new Event('load'))
  await nextFrames()
  expect(shown()).toEqual(['CNY 1.00'])
})

test('a card that opens a moment after the pointer came speaks of what stands there then, or not at all', async () => {
  const prices = begin('<p id="a">￥5</p>')
  await nextFrames()
  const element = document.querySelector('#a') as Element
  const pointed = findPrice(prices, readAmounts, undefined, element)
  expect(pointed?.describe()?.amount.money.minor).toBe(500)
  textOf('#a').data = '￥6'
  expect(pointed?.describe()?.amount.money.minor).toBe(600)
  textOf('#a').data = 'sold out'
  expect(pointed?.describe()).toBeUndefined()
  await nextFrames()
  expect(pointed?.describe()).toBeUndefined()
})

test('a change that concerns very many prices is looked into in slices; those that wait show none until then', async () => {
  const prices = begin(Array.from({ length: 90 }, (_, i) => `<p>￥${i + 1}</p>`).join(''))
  await nextFrames()
  await vi.waitFor(() => expect(shown()).toHaveLength(90))
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => ++now)
  expect(prices.below(document.body).length).toBeLessThan(30)
  expect(shown().length).toBeLessThan(40)
  await vi.waitFor(() => expect(shown()).toHaveLength(90))
  await vi.waitFor(() => expect(prices.below(document.querySelector('p:last-child') as Element)).toHaveLength(1))
})
