/** The life of a mark beside a price. */
import { expect, test } from 'vitest'
import { makeOurs } from '../../page/ours.ts'
import { begin, brokenCount, end, marks, saidAtRest, shown, textOf } from './prices-on-page.ts'
import { nextFrames } from './visit-page.ts'

test('a mark beside each price, once', async () => {
  begin('<p>￥5</p><p>HK$6.50</p><p class="title">￥7</p><p>￥8 元</p><p>快递￥9</p><p>号 4999000711840293601</p>')
  await nextFrames()
  expect(shown()).toEqual(['CNY 5.00', 'HKD 6.50', 'CNY 8.00'])
  expect(marks().every((mark) => mark.previousSibling instanceof Text)).toBe(true)
})

test('a conversion is gone as soon as the page touches its price, and right in the next frame', async () => {
  begin('<p id="a">￥5</p><p id="b">￥6</p>')
  await nextFrames()
  textOf('#a').data = '￥50'
  await Promise.resolve()
  expect(shown()).toEqual(['CNY 6.00'])
  await nextFrames()
  expect(shown()).toEqual(['CNY 50.00', 'CNY 6.00'])
  textOf('#a').data = 'sold out'
  await nextFrames()
  expect(shown()).toEqual(['CNY 6.00'])
})

test('our own element beside a price is no change of it', async () => {
  begin('<p id="a">￥5</p>')
  await nextFrames()
  const [mark] = marks()
  document.querySelector('#a')?.append(makeOurs(document, 'order', []))
  await nextFrames()
  expect(marks()).toEqual([mark])
  expect(shown()).toEqual(['CNY 5.00'])
})

test('where a translation came beside a mark, its room is looked for again, and only there', async () => {
  begin('<p>￥5</p><p id="b">￥6</p>')
  await nextFrames()
  saidAtRest()
  expect(saidAtRest()).toEqual([])
  document.querySelector('#b')?.append(makeOurs(document, 'label', []))
  expect(saidAtRest()).toEqual(['CNY 6.00'])
  expect(saidAtRest()).toEqual([])
})

test('a price drawn anew has its mark in the same frame; one that is gone leaves none', async () => {
  begin('<div id="list"><p>￥5</p></div>')
  await nextFrames()
  const list = document.querySelector('#list') as Element
  for (let turn = 6; turn < 20; turn++) {
    list.innerHTML = `<p>￥${turn}</p>`
    await nextFrames()
    expect(shown()).toEqual([`CNY ${turn}.00`])
  }
  list.textContent = ''
  await nextFrames()
  expect(marks()).toEqual([])
})

test('what the page takes out and puts back has one mark, and none when all has ended meanwhile', async () => {
  begin('<div id="a"><p>￥5</p></div>')
  await nextFrames()
  const [place, taken] = [document.querySelector('#a'), document.querySelector('p')] as [Element, Element]
  for (const price of [5, 6, 7]) {
    taken.remove()
    await nextFrames()
    ;(taken.firstChild as Text).data = `￥${price}`
    place.append(taken)
    await nextFrames()
    expect(shown()).toEqual([`CNY ${price}.00`])
  }
  const fragment = document.createDocumentFragment()
  fragment.append(taken)
  await nextFrames()
  end()
  place.append(fragment)
  expect(place.innerHTML).toBe('<p>￥7</p>')
})

test('a page that keeps taking a mark away is let win', async () => {
  begin('<p id="a">￥5</p>')
  for (let turn = 0; turn < 12; turn++) {
    await nextFrames()
    for (const mark of marks()) mark.remove()
  }
  await nextFrames()
  expect(marks()).toEqual([])
})

test('a bare number is a price in its place only, and is followed there', async () => {
  begin('<p class="price" id="a">36.80</p><p>36.80</p><p class="price"><del>42.80</del></p><p class="price">9.90</p>', [
    '.price',
  ])
  await nextFrames()
  expect(shown()).toEqual(['CNY 36.80', 'CNY 42.80 original struck', 'CNY 9.90'])
  textOf('#a').data = '40.00'
  await nextFrames()
  expect(shown()[0]).toBe('CNY 40.00')
})

test('what was read is told for the card, and the end leaves nothing', async () => {
  const prices = begin('<p id="a">￥5</p><p id="b">快递￥9</p>')
  await nextFrames()
  expect(prices.around(textOf('#b')).map(({ printed }) => printed?.amount.money.minor)).toContain(900)
  expect(prices.below(document.body)).toHaveLength(2)
  expect(prices.ofMark(marks()[0] as Element)?.printed?.amount.money.minor).toBe(500)
  end()
  expect(document.body.innerHTML).toBe('<p id="a">￥5</p><p id="b">快递￥9</p>')
  expect(brokenCount()).toBe(0)
})
