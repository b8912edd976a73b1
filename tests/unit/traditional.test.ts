/** Simplified and Traditional forms of one wording must never say two things. */
import { Converter } from 'opencc-js'
import { expect, test, vi } from 'vitest'
import { pageKinds } from '../../rules/schema.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = sourceOfRepository()
const { gloss, vocabulary } = makeReader('en', source)
const { fold } = vocabulary
const values: Record<string, string> = {
  count: '23',
  n: '2026',
  nth: '3',
  money: '67.80元',
  percent: '9%',
  date: '2025-11-08',
  time: '18:00',
  duration: '3天12小时',
  discount: '五折',
  text: 'Qx',
}
const slot = /(\{[a-z]+\d?\})/

/** Words that mean something else in Taiwan, where the Simplified meaning is kept: closing an account is not logging out. */
const otherWords = new Set(['注销', '注销账号', '注销账户', '存储', '打开', '立即打开'])

test.each([
  ['hk', Converter({ from: 'cn', to: 'hk' })],
  ['tw', Converter({ from: 'cn', to: 'tw' })],
  ['twp', Converter({ from: 'cn', to: 'twp' })],
])('every wording is the same label on every kind of page when printed as in %s', (_, convert) => {
  // A label slot's phrase may stand in the vocabulary on its own.
  const wordings = source.entries.flatMap(({ zh }) => zh).filter((zh) => !zh.includes('{label'))
  const differing: string[] = []
  for (const zh of wordings) {
    const pieces = zh.split(slot)
    const print = (words: (text: string) => string) =>
      pieces.map((piece) => values[piece.replace(/^\{([a-z]+)\d?\}$/, '$1')] ?? words(piece)).join('')
    const [simplified, traditional] = [print((text) => text), print(convert)]
    if (fold(simplified) === fold(traditional) || otherWords.has(zh)) continue
    for (const page of pageKinds) {
      const [one, other] = [gloss(simplified, page).id, gloss(traditional, page).id]
      if (one !== other) differing.push(`${simplified} ${one} | ${traditional} ${other} (${page})`)
    }
  }
  expect(differing).toEqual([])
})

test('支付宝账号 says the same in every spelling', () => {
  const said = ['支付宝账号', '支付宝帐号', '支付寶帳號', '支付寶賬號'].map((text) => gloss(text, 'any').translation)
  expect(new Set(said)).toEqual(new Set(['Alipay account']))
})
