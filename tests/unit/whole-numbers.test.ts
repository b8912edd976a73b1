/** A number is said whole or not at all: no digit moves, and no part of it goes to a neighbour. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { halfWidth } from '../../core/values.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = sourceOfRepository()
const reader = makeReader('en', source)

const said: [string, string | null][] = [
  // A range that begins like a date.
  ['１０００-10.000斤', '1000–10.000 jin (½ kg each)'],
  ['1000-10.00斤', '1000–10.00 jin (½ kg each)'],
  ['1000.10-20斤', '1000.10–20 jin (½ kg each)'],
  ['10.0000斤', '10.0000 jin (½ kg each)'],
  ['１．０００斤', '1.000 jin (½ kg each)'],
  ['下单时间：2025-11-0823:10:01', 'Time of order: 2025-11-0823:10:01'],
  ['发货时间18:00:00.000', 'Shipping time 18:00:00.000'],
  // Numbers that are written wrongly are said as printed.
  ['¥7,722,9130', null],
  ['利息HK$43,4314', 'Interest HK$43,4314'],
  ['还需￥2233.46.3', '¥2233.46.3 more to go'],
  ['库存500,29,6件', '500,29,6 in stock'],
  ['已售１，２３４，５件', '1,234,5 sold'],
  ['０元．０件', '¥0. 0 pieces'],
  ['S1，00-2纯银', 'S1,00-2 silver'],
  ['1~2件', '1–2 pieces'],
  ['X1～2件', 'X1–2 pieces'],
  ['退款：A1~2', 'Refund: A1–2'],
  ['5元,3件', '¥5, 3 pieces'],
  ['3-5天价保', null],
  ['3 ~ 5天价保', null],
  ['3—5天价保', null],
  ['2024年5月1日 - 3天内发货', 'May 1, 2024 - Ships within 3 days'],
  ['待付款1 - 满99元包邮', 'To pay 1 - Free shipping from ¥99'],
  ['3-5天发货', 'Ships in 3–5 days'],
  ['好评度1886.5-2811%', 'Good reviews 1886.5-2811%'],
  // What such a number counts is not known.
  ['1,234万件', '12,340,000 pieces'],
  ['12,34万件', null],
  ['1.2.3万人付款', null],
  ['1-2万人付款', null],
  ['1~2万元', null],
  ['1万-2万元', '¥10,000-20,000'],
  ['8-9折', null],
  ['抵扣￥20，300积分', null],
  ['已售1 000', null],
  ['已售1\u200b000+', null],
  ['共1\u200b2件', null],
  ['客服电话 400 800 1234', 'Service hotline 400 800 1234'],
  ['.5折', null],
  ['￥.2万', null],
  // What stands between a name and an unknown word is kept.
  ['昵称：Abc·张三', 'Username: Abc·张三'],
  ['低至¥1937:76/件', 'From ¥1937:76/件'],
  ['预计明天发货，承诺48小时内发货', 'Expected to ship tomorrow. Seller ships within 48 hours of your payment'],
  ['０４点前下单当天发货', 'Ships the same day if ordered before 04:00 (China time)'],
]

test.each(said)('%s → %j', (text, translation) => {
  expect(reader.gloss(text, 'any').translation).toBe(translation)
})

const run = fc.stringMatching(/^\d{1,5}$/)
const joined = (...signs: string[]) =>
  fc
    .tuple(fc.array(run, { minLength: 1, maxLength: 4 }), fc.constantFrom(...signs))
    .map(([runs, sign]) => runs.join(sign))
const digits = fc.oneof(
  joined('.', ','),
  joined('-', '~', '/', ':', '*', ' '),
  fc.tuple(joined('.', ','), fc.constantFrom(...'-~/:*. '), joined('.', ',')).map((parts) => parts.join('')),
  run.map((one) => `.${one}`),
)
const wide = (text: string) => text.replace(/[\d.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
const number = fc.tuple(digits, fc.integer({ max: 4, min: 0 })).map(([text, dice]) => (dice ? text : wide(text)))
const valuesOf: Record<string, fc.Arbitrary<string>> = {
  count: number,
  n: number,
  money: fc
    .tuple(fc.constantFrom('￥', '¥', 'HK$', ''), number, fc.constantFrom('', '元'))
    .map((parts) => parts.join('')),
  percent: number.map((one) => `${one}%`),
  time: fc.constant('18:00'),
  text: fc.constant('Qx'),
  who: fc.constant('Qx'),
  label: fc.constant('物流信息'),
}
const slotPattern = /\{([a-z]+)\d?\}/g
const wordings = source.entries
  .flatMap(({ zh, on }) => zh.map((one) => ({ zh: one, page: on?.[0] ?? 'any' })))
  .filter(({ zh }) => /\{(n|count|money|percent)\d?\}/.test(zh) && !/\{(date|discount|duration|nth)|[万亿千]/.test(zh))
const printed = fc.constantFrom(...wordings).chain(({ zh, page }) => {
  const kinds = [...zh.matchAll(slotPattern)].map((match) => match[1] as string)
  return fc.tuple(...kinds.map((kind) => valuesOf[kind] as fc.Arbitrary<string>)).map((values) => {
    const rest = [...values]
    return { page, text: zh.replaceAll(slotPattern, () => rest.shift() as string) }
  })
})

test('a label that begins with a number is no end of a range unless it is said first', () => {
  const cut: string[] = []
  for (const { zh, on } of source.entries)
    for (const [one, dash] of zh.flatMap((one) => [...'-－—~'].map((dash) => [one, dash] as const))) {
      if (!/^\{(n|count|duration)\}[^{]+$/.test(one)) continue
      const text = `3${dash}${one.replace('{duration}', '5天').replace(/\{\w+\}/, '5')}`
      const { translation } = reader.gloss(text, on?.[0] ?? 'any')
      if (translation && !/3[-–－—~]5/.test(translation)) cut.push(`${text} → ${translation}`)
    }
  expect(cut).toEqual([])
})

/** The numbers of a text: digits with single points or commas between them. */
const numbersOf = (text: string) => halfWidth(text).match(/\d+(?:[.,]\d+)*/g) ?? []

test('however numbers are written, what is said holds each of them whole', () => {
  let spoken = 0
  fc.assert(
    fc.property(printed, ({ text, page }) => {
      const { translation } = reader.gloss(text, page)
      if (translation === null) return
      spoken++
      const found = numbersOf(translation)
      // The singular may say its number in a word: `the first buyer`.
      const inWords = /\b(?:first|one|an?)\b/i.test(translation) ? ['1'] : []
      for (const one of numbersOf(text)) expect([...found, ...inWords], `${text} → ${translation}`).toContain(one)
    }),
    { numRuns: 4000 },
  )
  expect(spoken).toBeGreaterThan(800)
})
