import { beforeEach, describe, expect, test } from 'vitest'
import { cardLabels } from '../../features/translate/card.ts'
import { makeWords, type Words } from '../../features/translate/words.ts'
import { helpSign } from '../../page/marks.ts'
import type { PageKind } from '../../rules/schema.ts'
import { compileLabels, compileRows } from '../../scripts/vocabulary/compile.ts'
import { errorGuides, fixesFor } from '../../scripts/vocabulary/error-guides.ts'
import { packRows } from '../../scripts/vocabulary/pack-rows.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { wordsOf } from '../../scripts/vocabulary/words.ts'
import type { LanguagePack } from '../../services/vocabulary-shape.ts'

const source = sourceOfRepository()
const { data } = compileLabels(source.entries)
const pack = {
  version: '1.2.3',
  language: 'en',
  data,
  words: wordsOf(source, 'en'),
  guides: errorGuides(source.entries),
} as unknown as LanguagePack
const rows = { ...packRows(compileRows(source, 'en')), rows: data.rows, end: '' }
const details = { pinyin: [], notes: [], fixes: fixesFor(source.entries, 'en') }
const wordsOn = (page: PageKind) => makeWords(pack, rows, page, 'cny')

describe('an error', () => {
  let words: Words
  beforeEach(() => {
    words = wordsOn('alipay-cashier')
  })

  test.each([
    ['支付密码错误，请重新输入', 'payment-failed/password'],
    ['付款失敗，請重試', 'payment-failed/symptom'],
    ['超出限额', 'payment-failed/limit'],
    ['手机号与银行预留不一致', 'payment-failed/chinese-card'],
  ])('%s has a sign, a guide and steps on its card', (text, place) => {
    expect(words.read(text)?.said.endsWith(helpSign)).toBe(true)
    expect([...words.guides]).toEqual([place])
    const [label] = cardLabels([text], words, details)
    expect(label?.said).not.toContain(helpSign)
    expect(label?.fix?.more).toContain('Payment failed')
    expect(label?.fix?.lines.length).toBeGreaterThan(1)
  })

  test('is told again each time it is read, also when it is remembered', () => {
    words.read('超出限额')
    words.guides.clear()
    words.read('超出限额')
    expect(words.guides.size).toBe(1)
  })

  test.each(['确认付款', '支付密码', '余额'])('%s is none', (text) => {
    expect(words.read(text)?.said).not.toContain(helpSign)
    expect(words.guides.size).toBe(0)
    expect(cardLabels([text], words, details)[0]?.fix).toBeUndefined()
  })

  test.each<PageKind>(['item', 'order-list', 'any'])('has no sign on a page where one does not pay: %s', (page) => {
    const elsewhere = wordsOn(page)
    expect(elsewhere.read('余额不足')?.said).not.toContain(helpSign)
    expect(elsewhere.guides.size).toBe(0)
    expect(cardLabels(['余额不足'], elsewhere, details)[0]?.fix).toBeUndefined()
  })
})
