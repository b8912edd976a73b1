/** What stands in a slot never turns the meaning round: 「等待已签收」 is no place called 等待 where a parcel was signed for. */
import { describe, expect, test } from 'vitest'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

const source = sourceOfRepository()
const reader = makeReader('en', source)
const said = (text: string, page: string) => reader.gloss(text, page).translation

describe('tracking lines', () => {
  test.each([
    ['广州天河一部已签收', 'Signed for: 广州天河一部'],
    ['退回件已签收', 'Return received'],
    ['拒签件已签收', null],
    ['从未虚构已发出，下一站虚构', null],
    ['拒收件已签收', null],
    ['非本人已签收', null],
    ['等待已签收', null],
    ['如已签收', null],
    ['为什么显示已签收', null],
    ['快件到达广州失败', 'Arrived at Guangzhou: failed'],
    ['快件离开【示例转运中心】，已发往【虚构市营业部】', 'Left 【示例转运中心】 for 【虚构市营业部】'],
    ['发往虚构失败', 'On its way to 虚构: failed'],
    ['快件到达广州后丢失', null],
    ['快件已到达目的地但因地址不详无法派送', null],
    ['已签收，签收人：拒收', null],
    // Places that begin like a word of ours.
    ['无锡市已签收', 'Signed for: Wuxi'],
    ['无锡江阴已揽收', 'Collected: 无锡江阴'],
    ['含山县已签收', 'Signed for: 含山县'],
    ['未央区已签收', 'Signed for: 未央区'],
  ])('%s → %j', (text, translation) => {
    expect(said(text, 'logistics')).toBe(translation)
  })
})

describe('elsewhere', () => {
  test.each([
    ['未付款成功', null],
    ['付款成功', 'Paid'],
    ['退款与否', null],
    ['退款与售后', 'Refunds & after-sales'],
    // Words of two characters are words.
    ['搜狗', null],
    ['小费', null],
    ['含有', null],
    // What others say may be so.
    ['不锈钢杯热销榜第3名', 'No. 3 best-seller: 不锈钢杯'],
    ['没有找到与不粘锅相关的宝贝', 'Nothing found for 不粘锅'],
    ['很多人评价没有毛边', 'Many reviews say 没有毛边'],
    // What a search says before the words searched for is none of them.
    ['没有找到“虚构”的搜索结果', 'No search results for “虚构”'],
    ['您没有找到虚构的搜索结果', null],
    ['仅显示虚构的搜索结果', null],
    ['没有更多虚构的搜索结果', null],
    ['找到100件虚构的搜索结果', null],
    ['没有相关的搜索结果', 'No results'],
  ])('%s → %j', (text, translation) => {
    expect(said(text, 'item')).toBe(translation)
  })
})

const printed: Record<string, string> = {
  count: '23',
  n: '2026',
  nth: '3',
  money: '¥67.80',
  percent: '9%',
  time: '18:00',
  date: '11月08日',
  duration: '3天',
  discount: '8折',
  text: 'Qx',
  label: '物流信息',
}
const before = ['不', '未', '没', '没有', '非', '尚未', '从未', '并未', '停止', '拒绝']
const behind = ['失败', '不成功', '取消', '被拒', '超时', '吗', '了没', '不了', '无法派送', '未通过']
/** Others' words, and the value behind a name, which is shown as it was printed: neither can be turned round. */
const free = /搜|榜|评价|觉得|[:：]\{text\}$|：\{text\}/

test('no wording with free text at its edge takes a word that turns it round for that text', () => {
  const wordings = source.entries.flatMap(({ zh, on }) => zh.map((one) => ({ zh: one, page: on?.[0] ?? 'any' })))
  const wrong: string[] = []
  let asked = 0
  for (const { zh, page } of wordings) {
    if (!/^\{text|\{text\d?\}$/.test(zh) || free.test(zh)) continue
    const text = zh.replaceAll(/\{([a-z]+)\d?\}/g, (_, kind: string) => printed[kind] as string)
    const texts = [
      ...(zh.startsWith('{text') ? before.map((one) => one + text) : []),
      ...(zh.endsWith('}') ? behind.map((one) => text + one) : []),
    ]
    for (const one of texts) {
      asked++
      const translation = said(one, page)
      if (translation?.includes('Qx') && !/failed|cancelled|refused|\bnot?\b/i.test(translation))
        wrong.push(`${one} → ${translation}`)
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(1500)
})
