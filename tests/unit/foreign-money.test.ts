/** With the whole vocabulary: 元 beside the name of another currency is not the yuan. */
import { expect, test } from 'vitest'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const { gloss } = makeReader('en')
const said = (text: string) => gloss(text, 'checkout').translation

const currencies = [
  '港币',
  '港幣',
  '港元',
  '新台币',
  '新臺幣',
  '台币',
  '美元',
  '美金',
  '欧元',
  '日元',
  '英镑',
  '澳元',
  '加元',
  '韩元',
]

test.each(currencies)('%s', (name) => {
  for (const text of [
    `${name}99元`,
    `99元${name}`,
    `${name}：99元`,
    `99元（${name}）`,
    `${name} 1,299.50元`,
    `${name}1.2万元`,
  ])
    expect(said(text) ?? '', text).not.toContain('¥')
})

test.each([
  ['港币99元', null],
  ['新台币990元', null],
  ['110元港币', null],
  ['约港币99元', null],
  ['￥99港币', null],
  ['共计港币99元', null],
  ['买家赔付10元', null],
  // Said before, and still.
  ['人民币99元', 'Yuan (RMB) ¥99'],
  ['约合人民币99元', 'About ¥99'],
  ['99元', null],
  ['运费99元', 'Shipping ¥99'],
  ['港币支付', 'Pay in Hong Kong dollars'],
  ['美元', 'US dollar'],
  ['美元 99', 'US dollar 99'],
  ['10元抵20元', '¥10 counts as ¥20'],
  ['10元抵用20元', '¥10 counts as ¥20'],
  ['10元抵扣20元', '¥10 counts as ¥20'],
  ['百亿补贴价¥89', 'After 10 Billion Subsidy ¥89'],
  ['补贴价89元', 'After subsidy ¥89'],
  ['百亿补贴', '10 Billion Subsidy'],
])('%s → %j', (text, translation) => {
  expect(said(text)).toBe(translation)
})
