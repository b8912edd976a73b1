import { expect, test } from 'vitest'
import { turningWords } from '../../scripts/vocabulary/turning-words.ts'

const [turning, touching] = turningWords.map((source) => new RegExp(source)) as [RegExp, RegExp]
const turns = (before: string, label = '包邮') => turning.test(`${before}\0${label}`)

test.each(
  '不 未 非 没 沒 尚未 不再 不会 不會 请不要 不参与 不參與 别 無須 无需 请别 不被 部分 超过 免 除 谢绝 禁止 已 如 若 每 最高 最低 最多 低至 满99元 滿99 购满2件 第2件 美东时间 太平洋時間 当地时间 PST UTC-5 GMT'.split(
    ' ',
  ),
)('%s turns round what stands right behind it', (words) => {
  expect(turns(words)).toBe(true)
  expect(turns(`${words} `)).toBe(true)
})

test.each(
  '删除 清除 南非 类别 性別 区别 鉴别 BEST 共2件 99元 不过 已签收 会员 参与 如何 最高价 满意 第2页 晚上 北京时间 发货时间 GMT+8 UTC+08'.split(
    ' ',
  ),
)('%s does not', (words) => {
  expect(turns(words)).toBe(false)
})

test.each('下午 今天下午 晚上 今晚 明晚 当晚 每晚 晚間 中午 傍晚'.split(' '))('%s turns round an hour', (words) => {
  expect(turns(words, '8点开抢')).toBe(true)
  expect(turns(words)).toBe(false)
})

test.each('最晚 上午 早上 今天 明早'.split(' '))('%s does not', (words) => {
  expect(turns(words, '8点开抢')).toBe(false)
})

test.each([
  ['满200减2', '0'],
  ['满200减20', '.50'],
  ['已售2', '万'],
  ['退款', '中'],
  ['退款被拒绝', '后'],
])('%s and %s are one if they touch', (before, behind) => {
  expect(touching.test(`${before}\0${behind}`)).toBe(true)
})

test.each([
  ['退款', '或'],
  ['待付款', '3'],
  ['待付款', '\ue601'],
  ['共2件', '包邮'],
])('%s and %s are two', (before, behind) => {
  expect(touching.test(`${before}\0${behind}`)).toBe(false)
})
