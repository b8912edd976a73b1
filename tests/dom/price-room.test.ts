/** Where a mark may stand: rather nowhere than where other words would own it. */
import { afterEach, expect, test, vi } from 'vitest'
import { findRoom, type Way } from '../../page/prices/room.ts'
import { layOut, open, rectOf } from './laid-out.ts'

afterEach(() => vi.restoreAllMocks())

const size = { width: 40, height: 12 }

/** From where on the mark of the price stands; undefined without room. */
function leftOf(html: string, way: Way = 'near'): number | undefined {
  const text = layOut(html)
  const amount = rectOf(text)
  return findRoom({ amount, line: amount }, [text], size, undefined, new Map(), [], way)?.left
}

test.each<[string, string, number | undefined]>([
  ['beside its price', '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b></div>', 54],
  ['behind words', '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><i data-x="55 120">1000+人付款</i></div>', 124],
  [
    'in a row of many words, as an order of several items has',
    `<div data-x="0 400"><p data-x="0 60"><b id="at" data-x="0 50">¥20</b></p>${'<i data-x="0 80" data-y="40 60">件</i>'.repeat(100)}</div>`,
    54,
  ],
  [
    'behind words of the link in which it stands itself',
    '<div data-x="0 400"><a style="cursor:pointer"><b id="at" data-x="0 50">¥20</b><i data-x="55 120">1000+人付款</i></a></div>',
    124,
  ],
  [
    'never beyond a control',
    '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><button data-x="60 120">结算(3)</button></div>',
    undefined,
  ],
  [
    'nor beyond what can only be seen to be one',
    '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><i style="cursor:pointer"><i data-x="60 120">结算(3)</i></i></div>',
    undefined,
  ],
  [
    'nor beyond a number of pieces, whose sum it would seem',
    '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><i data-x="55 65">*</i><i data-x="65 80">4</i><i data-x="85 120">(数量)</i></div>',
    undefined,
  ],
  [
    'before it where nothing stands near',
    '<div data-x="0 300"><i data-x="0 80">小计</i><b id="at" data-x="245 299">¥20</b></div>',
    201,
  ],
  [
    'before it in its own column, nearer to it than to other words',
    '<div data-x="0 300"><p data-x="90 190">店铺优惠</p><p data-x="191 300"><b id="at" data-x="245 299">¥20</b></p></div>',
    201,
  ],
  [
    'never right behind other words there',
    '<div data-x="0 300"><i data-x="90 196">店铺优惠</i><b id="at" data-x="245 299">¥20</b></div>',
    undefined,
  ],
  [
    'never before it beside words of another column',
    '<div data-x="0 300"><p data-x="90 190">无优惠</p><p data-x="245 300"><b id="at" data-x="245 299">¥20</b></p></div>',
    undefined,
  ],
  [
    'never before words that stand left of it',
    '<div data-x="0 300"><i data-x="100 240">3 items</i><b id="at" data-x="245 299">¥20</b></div>',
    undefined,
  ],
  [
    'nor before words that stand behind it',
    '<div data-x="0 400"><p data-x="0 170"><b id="at" data-x="0 50">¥20</b><i data-x="55 120">1000+人付款</i></p><p data-x="172 230">浙江 杭州</p></div>',
    undefined,
  ],
  [
    'not under a translation that covers it: there the price stands elsewhere',
    '<div data-x="0 400"><i data-x="0 30">再买<taolens-label data-x="0 90"></taolens-label></i><b id="at" data-x="30 80">¥20</b><i data-x="80 120">可享</i></div>',
    undefined,
  ],
  [
    'nor when that translation stands behind the amount itself',
    '<div data-x="0 400"><i data-x="0 30">再买</i><b id="at" data-x="30 80">20元<taolens-label data-x="0 120"></taolens-label></b></div>',
    undefined,
  ],
  [
    'behind the translation of its own unit',
    '<div data-x="0 400"><b id="at" data-x="30 80">20元<taolens-label data-x="30 70"></taolens-label></b></div>',
    84,
  ],
  [
    'behind a translation that ends before it',
    '<div data-x="0 400"><i data-x="0 30">合计<taolens-label data-x="0 30"></taolens-label></i><b id="at" data-x="30 80">¥20</b></div>',
    84,
  ],
])('%s', (_, html, left) => {
  expect(leftOf(html)).toBe(left)
})

test.each<[string, string, number | undefined]>([
  [
    'before the words of its line, of which it is the sum',
    '<div data-x="0 400"><p data-x="100 300"><i data-x="100 180">3 items</i><i data-x="200 240">合计:</i><b id="at" data-x="245 299">¥20</b></p><button data-x="310 400"></button></div>',
    56,
  ],
  [
    'not before words that stand apart',
    '<div data-x="0 400"><i data-x="0 20">分享</i><i data-x="100 180">3 items</i><b id="at" data-x="185 260">¥20</b><button data-x="270 400"></button></div>',
    56,
  ],
  [
    'nowhere when there is no room there',
    '<div data-x="0 400"><i data-x="0 50">分享</i><i data-x="91 180">3 items</i><b id="at" data-x="185 260">¥20</b><button data-x="270 400"></button></div>',
    undefined,
  ],
  [
    'nor where another amount stands on the line',
    '<div data-x="0 400"><i data-x="100 180">省¥3</i><b id="at" data-x="185 260">¥20</b><button data-x="270 400"></button></div>',
    undefined,
  ],
  [
    'beyond a number of pieces: it says that it is the price of one',
    '<div data-x="0 400"><b id="at" data-x="0 50">¥20</b><i data-x="55 65">*</i><i data-x="65 80">4</i><i data-x="85 120">(数量)</i></div>',
    124,
  ],
])('a mark that says what the amount is: %s', (_, html, left) => {
  expect(leftOf(html, 'named')).toBe(left)
})

test.each<[string, string, number | undefined]>([
  ['where nothing stands for a while', '<p data-x="0 50" data-y="40 60">运费</p>', 0],
  ['not right above another price, whose it would seem', '<p data-x="0 50" data-y="34 54">¥0</p>', undefined],
  ['nor above other words', '<p data-x="0 50" data-y="34 54">运费</p>', undefined],
])('below a price: %s', (_, under, left) => {
  expect(
    leftOf(
      `<div data-x="-9 60" data-y="0 60"><p data-x="0 60"><b id="at" data-x="0 50">¥20</b></p>${under}</div>`,
      'below',
    ),
  ).toBe(left)
})

test('below a price at the edge of a box whose next line is outside: nowhere, but at the edge of a closed one', () => {
  const inside = '<b id="at" data-x="0 50">¥20</b>'
  const outside = '<p data-x="0 60" data-y="33 53">¥0</p>'
  const page = (style: string) =>
    `<div data-x="-9 60" data-y="0 60"><div style="${style}" data-x="-9 60" data-y="0 33">${inside}</div>${outside}</div>`
  expect(leftOf(page(open), 'below')).toBe(undefined)
  expect(leftOf(page('overflow: hidden'), 'below')).toBe(0)
})

test.each<[string, string, number, number, number | undefined]>([
  ['over the small decimals of a large price', '<i data-x="50 120">2人付款</i>', 24, 30, 30],
  ['at its end where it has none, over smaller words', '<i data-x="50 120">2人付款</i>', 24, 50, 51],
  ['not over words as large as the price', '<i data-x="50 120">2人付款</i>', 0, 50, undefined],
  ['not where another amount stands on the line', '<i data-x="50 120">¥99</i>', 12, 50, undefined],
])('raised: %s', (_, beside, raise, lastLeft, left) => {
  leftOf(`<div data-x="0 200"><b id="at" data-x="0 50">¥20</b>${beside}</div>`)
  const text = document.querySelector('#at')?.firstChild as Text
  const line = new DOMRect(lastLeft, lastLeft < 50 ? 0 : -raise, 50 - lastLeft || 40, 20)
  const amount = new DOMRect(0, -raise, 50, 20 + raise)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const rect = rectOf(this)
    return this.localName === 'div' ? new DOMRect(rect.left, -40, rect.width, 60) : rect
  })
  expect(findRoom({ amount, line }, [text], size, undefined, new Map(), [], 'raised')?.left).toBe(left)
})
