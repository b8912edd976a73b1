/** What a style writes around the place of a price, where no text of the page says it. */
import { afterEach, expect, test, vi } from 'vitest'
import { piecesOf } from '../../page/pieces.ts'
import { obstaclesIn } from '../../page/prices/obstacles.ts'
import { type Places, readAt } from '../../page/prices/printed.ts'
import { readAmounts, saying } from '../unit/price-shapes.ts'
import { layOut } from './laid-out.ts'

afterEach(() => vi.restoreAllMocks())

/** Every element with a `data-after` has that text written behind its own. */
function styleWrites(style: Partial<CSSStyleDeclaration> = {}) {
  const computed = window.getComputedStyle.bind(window)
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element, pseudo) => {
    if (!pseudo) return computed(element)
    const written = pseudo === '::after' ? element.getAttribute('data-after') : null
    return { ...style, content: written === null ? 'none' : `"${written}"` } as CSSStyleDeclaration
  })
}

test.each<[string, string | undefined]>([
  ['<div class="row" data-after="9"><div id="at">￥12</div></div>', undefined],
  ['<div class="row" data-after="万"><div id="at">￥12</div></div>', undefined],
  ['<div class="row"><div id="at">￥12</div><i data-after="万"></i></div>', undefined],
  ['<div class="row"><i data-after="-"></i><div id="at">￥12</div></div>', undefined],
  ['<div class="row" data-after="›"><div id="at">￥12</div></div>', 'CNY 12.00'],
  ['<div class="row"><div id="at">￥12</div><i data-after="\ue601"></i></div>', 'CNY 12.00'],
  ['<section data-after="."><div id="at">￥12</div></section>', 'CNY 12.00'],
])('the price in %s: %s', (html, said) => {
  styleWrites()
  document.body.innerHTML = `<style>.row { display: flex }</style>${html}`
  const places: Places = new Map()
  const sign = document.querySelector('#at')?.firstChild as Text
  const { printed } = readAt(sign, readAmounts, places) ?? {}
  expect(printed && saying(printed.amount)).toBe(said)
})

test('what is written and hidden, as a point that ends floats, says nothing', () => {
  styleWrites({ visibility: 'hidden', height: '0px' })
  document.body.innerHTML = '<p id="place" data-after=".">￥12</p>'
  expect(piecesOf(document.querySelector('#place') as Element).map(({ text }) => text)).toEqual(['￥12'])
})

test('an icon that a style draws is in the way of a mark', () => {
  layOut(
    '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><p data-x="54 66" data-after="\ue601"></p><p data-x="70 80"></p></div>',
  )
  styleWrites()
  const found = obstaclesIn(document.querySelector('div') as Element)
  expect(found?.map(({ rect }) => rect.left)).toEqual([0, 0, 54])
})
