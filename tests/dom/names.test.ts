import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readFields } from '../../page/field-words.ts'
import { fillIn, known, layOut, nextFrames, reader, visit } from './visit-page.ts'

let controller: AbortController

beforeEach(() => {
  controller = new AbortController()
  fillIn()
  layOut()
})
afterEach(() => {
  controller.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** How many texts of a row get a translation; what is read as a label is every text with 款 in it. */
async function marksOf(html: string): Promise<number> {
  document.body.innerHTML = html
  const { report } = visit(known, controller.signal)
  await nextFrames()
  expect(report().unknown).not.toContain('退款')
  return document.querySelectorAll('taolens-label').length
}

const words =
  '收货人 收貨人 收件人 联系人 聯繫人 聯絡人 签收人 簽收人 昵称 暱稱 会员名 會員名 姓名 真实姓名 卖家 賣家 商家 掌柜 掌櫃 买家 買家 店铺 店鋪 店铺名称 旺旺 卖家昵称 收货人姓名 买家留言 買家留言'

describe('a name in its own element stays as it is, even when it looks like a label', () => {
  test.each(words.split(' '))('after %s', async (word) => {
    expect(await marksOf(`<div><span>${word}：</span><span>退款</span></div>`)).toBe(0)
  })

  test.each([
    '<p><span>收货人</span>：<span>退款</span></p>',
    '<p>收货人: <b>退款</b></p>',
    '<p>订单 收货人：<b>退款</b></p>',
    '<p>收货人：<img alt=""><a><b>退款</b></a></p>',
    '<dl><dt>收货人</dt><dd>退款</dd></dl>',
    '<table><tr><th>收货人</th><td><span>退款</span></td></tr></table>',
    '<div><div><span>收货人：</span></div><div><span>退款</span></div></div>',
    '<div><div><span>收货人：</span></div>\n<!-- --><div>\n<span>退款</span></div></div>',
  ])('%s', async (html) => {
    expect(await marksOf(html)).toBe(0)
  })

  test('in a title too, but not in the hint of a field', () => {
    document.body.innerHTML =
      '<p>收货人：<a title="退款">x</a></p><p>收货人：<input placeholder="退款" title="退款"></p>'
    expect([...document.querySelectorAll('a,input')].map((element) => readFields(element, reader).length)).toEqual([
      0, 1,
    ])
  })
})

describe('a list to choose from', () => {
  const optionsOf = (html: string, chosen = 0) => {
    document.body.innerHTML = html
    const list = document.querySelector('select') as HTMLSelectElement
    list.selectedIndex = chosen
    return readFields(list, reader).map(({ source }) => source)
  }

  test('has the words of what is chosen, then of the others, for the card', () => {
    const html = '<select><option>张三</option><option>退款</option><option>换款</option></select>'
    expect(optionsOf(html, 2)).toEqual(['换款', '退款'])
  })

  test('is nothing after a name, and not endless', () => {
    expect(optionsOf('<p>收货人：<select><option>退款</option></select></p>')).toEqual([])
    expect(optionsOf(`<select>${'<option>退款</option>'.repeat(99)}</select>`).length).toBeLessThan(20)
  })
})

describe('labels are no names', () => {
  test.each([
    ['<p><span>退款金额：</span><span>退款</span></p>', 2],
    ['<p><span>收货人：张三</span><span>退款</span></p>', 1],
    ['<p><span>收货人：</span><span>张三</span><span>退款</span></p>', 1],
    ['<p><span>联系卖家：</span><span>退款</span></p>', 1],
    ['<table><tr><th>卖家</th><th>退款</th></tr></table>', 1],
    ['<div><span>卖家</span><span>退款</span></div>', 1],
    ['<dl><dt>卖家：</dt><dd></dd><dt>退款：</dt></dl>', 1],
    ['<div><p>卖家：</p><div><div><div>退款</div></div></div></div>', 1],
    // A country, after which everything may stand.
    ['<ul><li>南非</li><li>退款</li></ul>', 1],
    ['<p>不<a>退款</a></p>', 0],
  ])('%s', async (html, count) => {
    expect(await marksOf(html)).toBe(count)
  })
})
