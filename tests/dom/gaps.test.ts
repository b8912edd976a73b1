import { expect, it } from 'vitest'
import { runsOn } from '../../page/gaps.ts'

const first = (html: string): Text => {
  document.body.innerHTML = html
  return document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode() as Text
}

it.each([
  ['a number', '<p>共<b>2</b></p>', true],
  ['a link in a sentence', '<p><span>您可以</span><a>延长收货时间</a></p>', true],
  ['words behind a link', '<p><a>延长收货时间</a><span>或</span></p>', true],
  ['a link behind a link', '<p><a>首页</a><a>购物车</a></p>', false],
  ['white space', '<p>您可以 <a>延长收货时间</a></p>', false],
  ['a block', '<div>收货地址<p>浙江</p></div>', false],
  ['punctuation', '<p>收货地址<span>：</span></p>', false],
])('a label runs on into %s', (_, html, runs) => {
  expect(runsOn(first(html), 'replace')).toBe(runs)
})

it('a label beside its text into what is behind the white space of that', () => {
  expect(runsOn(first('<p>您可以 <a>延长收货时间</a></p>'), 'beside')).toBe(true)
})
