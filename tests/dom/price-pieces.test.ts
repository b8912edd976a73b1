/** How the texts of a place are told to the reader of amounts. */
import { expect, test, vi } from 'vitest'
import { piecesOf } from '../../page/pieces.ts'
import { type Places, readAt } from '../../page/prices/printed.ts'
import { patterns, readAmounts, saying } from '../unit/price-shapes.ts'

/** `~` before a struck text, `^` before one on a line of its own, `|` between texts. */
function shapeOf(html: string): string {
  document.body.innerHTML = `<div id="place">${html}</div>`
  return piecesOf(document.querySelector('#place') as Element)
    .map(({ text, struck, gap }) => `${gap ? '^' : ''}${struck ? '~' : ''}${text}`)
    .join('|')
}

test.each<[string, string]>([
  ['<span>￥</span><span>8</span><span>.</span><span>27</span>', '￥|8|.|27'],
  ['￥<b>8</b><!-- --><i></i>', '￥|8'],
  ['<del>￥9</del>￥8', '~￥9|￥8'],
  ['<span style="text-decoration-line:line-through">￥<b>9</b></span>', '~￥|~9'],
  ['￥<b style="display:none">1</b>2', '￥|2'],
  ['￥<b style="visibility:hidden">1</b><b style="opacity:0">3</b><b style="font-size:0px">4</b>2', '￥|2'],
  ['￥<b style="color:rgba(0, 0, 0, 0)">1</b>2', '￥|2'],
  ['￥<b style="width:20px;height:0px">1</b>2', '￥|2'],
  ['￥<b style="width:20px;height:20px">1</b>2', '￥|1|2'],
  ['￥<b style="unicode-bidi:bidi-override">12</b>', '￥'],
  ['￥8<p>x2</p>件', '￥8|^x2|^件'],
  ['￥8<br>5', '￥8|^5'],
  ['<div style="display:flex"><div>￥</div><div>8</div></div>', '^￥|8'],
  ['<div style="display:flex;flex-direction:column"><div>￥8</div><div>5</div></div>', '^￥8|^5'],
  ['￥8<b style="position:absolute">5</b>', '￥8|^5'],
  ['￥<script>1</script><style>2</style><input value="3">', '￥'],
])('%s: %s', (html, shape) => {
  expect(shapeOf(html)).toBe(shape)
})

test.each([
  'clip-path: inset(50%)',
  'mask-image: linear-gradient(#000, #000)',
  'transform: matrix(-1, 0, 0, 1, 0, 0)',
  'transform: matrix(1, 0, 0, -1, 0, 0)',
  'transform: matrix3d(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1)',
  'rotate: 180deg',
  'scale: -1 1',
  'scale: 1 -1',
])('digits may be drawn as others: %s', (style) => {
  document.body.innerHTML = `<div id="place">￥<b style="${style}">6</b><i style="${style}">券后</i></div>`
  const pieces = piecesOf(document.querySelector('#place') as Element)
  expect(pieces.map(({ text, generated = false }) => [text, generated])).toEqual([
    ['￥', false],
    ['', true],
    ['6', false],
    ['券后', false],
  ])
})

test.each(['transform: matrix(1, 0, 0, 1, -4, -2)', 'scale: 1.2', 'clip-path: none'])(
  'digits are drawn as they are: %s',
  (style) => {
    expect(shapeOf(`￥<b style="${style}">6</b>`)).toBe('￥|6')
    expect(piecesOf(document.querySelector('#place') as Element).some(({ generated }) => generated)).toBe(false)
  },
)

test.each<[string, boolean]>([
  ['"日元"', true],
  ['"百"', true],
  ['"k"', true],
  ['"**"', true],
  ['"-"', true],
  ['"HK$"', true],
  ['"\ue600"', true],
  ['counter(x)', true],
  ['attr(data-x)', true],
  ['url("a")', true],
  ['""', false],
  ['" ›"', false],
  ['"："', false],
  ['"￥"', false],
  ['normal', false],
  ['none', false],
])('a style that writes %s beside a number makes it unreadable: %s', (content, isUnreadable) => {
  const computed = window.getComputedStyle.bind(window)
  const spy = vi
    .spyOn(window, 'getComputedStyle')
    .mockImplementation((element, pseudo) => (pseudo ? ({ content } as CSSStyleDeclaration) : computed(element)))
  document.body.innerHTML = '<p id="place">¥<b>5</b></p>'
  const pieces = piecesOf(document.querySelector('#place') as Element)
  spy.mockRestore()
  expect(pieces.some(({ generated }) => generated)).toBe(isUnreadable)
})

test.each<[string, boolean]>([
  ['<s><p id="place">￥9</p></s>', true],
  ['<s><p><b id="place">￥9</b></p></s>', true],
  ['<s><b id="place" style="display:inline-block">￥9</b></s>', false],
])('%s is struck: %s', (html, isStruck) => {
  document.body.innerHTML = html.replace('<s>', '<s style="text-decoration-line:line-through">')
  const [piece] = piecesOf(document.querySelector('#place') as Element)
  expect(piece?.struck ?? false).toBe(isStruck)
})

/** More than anybody overlooks. */
const far = `<i>${'日本直邮陶瓷茶杯礼盒装'.repeat(50)}</i>`
const rows = `<tr><td>${far}</td><td>-</td></tr>`

/** What the sign in the element with the id `at` belongs to. */
function readSign(html: string): string | undefined {
  document.body.innerHTML = html
  const [sign] = [...(document.querySelector('#at')?.childNodes ?? [])].filter((node) => node instanceof Text)
  const places: Places = new Map()
  const { printed } = readAt(sign as Text, readAmounts, places) ?? {}
  return printed && `${saying(printed.amount)}${printed.isPlain ? '' : ' in words'}`
}

test.each<[string, string | undefined]>([
  ['<section><div id="at">￥</div>5</section>', 'CNY 5.00'],
  ['<section><div id="at">￥</div><div>25.00</div></section>', 'CNY 25.00'],
  ['<div><span id="at">￥</span><em>26.93</em></div><div><span>￥</span>28.5</div>', 'CNY 26.93'],
  ['<div>实付款<span><span id="at">￥</span><em>26.93</em></span></div>', 'CNY 26.93 paid'],
  ['<p id="at">快递￥6.00</p>', 'CNY 6.00 shipping in words'],
  ['<table><tr><td><span id="at">￥7.90</span></td><td>4</td></tr></table>', 'CNY 7.90'],
  ['<p><b>99.00</b><i id="at"> 元</i></p>', 'CNY 99.00'],
  ['<p id="at">￥26/￥36</p>', 'CNY 26.00 in words'],
  ['<p id="at">¥26.00 ¥36.00</p>', 'CNY 26.00 in words'],
  ['<p id="at">¥5.00 (¥10.00/kg)</p>', 'CNY 5.00 in words'],
  ['<p id="at">￥36.90（HK$40.20）</p>', 'CNY 36.90 in words'],
  ['<p id="at">￥9.9+￥5</p>', 'CNY 9.90 in words'],
  ['<p id="at">100元+5元</p>', 'CNY 100.00 in words'],
  ['<p id="at">¥99-¥199 ¥299</p>', 'CNY 99.00..199.00 in words'],
  ['<p id="at">¥99-¥199</p>', 'CNY 99.00..199.00'],
  ['<p id="at">￥26<b>/￥36</b></p>', 'CNY 26.00'],
  ['<p id="at">￥1000 约2万日元</p>', 'JPY 20000 rounded in words'],
  ['<p id="at">￥1?9</p>', undefined],
  ['<p><span>港币</span><span id="at">100元</span></p>', undefined],
  ['<p><span>台币</span> <b id="at">¥100.00</b></p>', undefined],
  ['<p><b id="at">100元</b><i>港币</i></p>', undefined],
  ['<p id="at">韩元 100元</p>', undefined],
  ['<p id="at">美元：100元</p>', undefined],
  ['<div><div>港币</div><div id="at">100元</div></div>', undefined],
  ['<section><h3>日元区</h3><ul><li><b id="at">¥1200</b></li></ul></section>', undefined],
  [`<section><h3>日元区</h3><ul>${far}<li><b id="at">¥1200</b></li></ul></section>`, undefined],
  [`<section><header>日本直邮 日元</header><div>${far}<div><b id="at">¥1200</b></div></div></section>`, undefined],
  [`<div class="hd"><span>币种：日元</span></div><div>${far}<p><b id="at">¥1200</b></p></div>`, undefined],
  [
    `<table><thead><tr><th>商品</th><th>价格（日元）</th></tr></thead><tbody>${rows}<tr><td>杯</td><td id="at">¥1200</td></tr></tbody></table>`,
    undefined,
  ],
  [`<div><h2>日元价</h2>${far}<p id="at">¥1200</p></div>`, undefined],
  [`<div><h2>日元价</h2><p>${far}</p><h2>人民币价</h2><p>${far}</p><p id="at">¥1200</p></div>`, 'CNY 1200.00'],
  [`<div><p>${far}</p><p id="at">¥1200</p><h2>日元价</h2></div>`, 'CNY 1200.00'],
  [`<ul><li><a>日元兑换攻略</a></li><li>${far}</li><li><b id="at">¥1200</b></li></ul>`, 'CNY 1200.00'],
  ['<section><p>价格单位：日元</p><table><tr><td id="at">¥1200</td></tr></table></section>', undefined],
  ['<section><p>参加元宵活动</p><p id="at">¥1200</p></section>', 'CNY 1200.00'],
  ['<section style="display:flex"><div id="at">¥20</div><div>.50</div></section>', 'CNY 20.50'],
  ['<section><div id="at">¥20</div><div>.50</div></section>', undefined],
  ['<section style="display:flex"><div id="at">¥88</div><div> 万起</div></section>', 'CNY 880000.00 from rounded'],
  [`<p id="at">￥12 ${'很长的一段话'.repeat(80)}</p>`, undefined],
])('the sign in %s: %s', (html, said) => {
  expect(readSign(html)).toBe(said)
})

test('what a component draws beside a number makes it unreadable', () => {
  const page = '<p id="place">¥1<x-d></x-d></p>'
  document.body.innerHTML = page
  const read = () => readAmounts(piecesOf(document.querySelector('#place') as Element)).amounts.map(saying)
  expect(read()).toEqual(['CNY 1.00'])
  document.querySelector('x-d')?.attachShadow({ mode: 'open' }).append('99.00')
  expect(read()).toEqual([])
})

test('a text without a sign is not looked at', () => {
  const sign = new RegExp(patterns.sign)
  for (const text of ['订单号', '4999000711840293601', '13:05', '9000+人付款', '42码', '1.2万'])
    expect(sign.test(text), text).toBe(false)
  for (const text of ['￥', '¥8', 'HK$', '元', 'RM', '港币', '61,83 сом', 'EUR'])
    expect(sign.test(text), text).toBe(true)
})
