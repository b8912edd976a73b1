import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseDay, fillPhrase, slotsIn, valuesOf } from '../../core/guides/phrase.ts'
import { situations as all } from '../../features/guides/rules.ts'
import guideWords from '../../locales/en/guides.json' with { type: 'json' }
import messageWords from '../../locales/en/orders-messages.json' with { type: 'json' }
import phraseWords from '../../locales/en/phrase-texts.json' with { type: 'json' }
import { messageIds } from '../../rules/messages.ts'
import phraseFile from '../../rules/phrases.json' with { type: 'json' }
import { PhraseFile, type Slot, situations, slots } from '../../rules/phrases.ts'
import { withUnknownKeys } from './unknown-keys.ts'

const file = PhraseFile.parse(phraseFile)
const words: Record<string, string> = { ...messageWords, ...phraseWords }
const phrases = all.flatMap((one) => one.phrases)

describe('the phrases', () => {
  test('no object takes an unknown key', () => {
    expect(withUnknownKeys(phraseFile).filter((one) => PhraseFile.safeParse(one).success)).toEqual([])
  })

  test('are sixty or more with the messages of orders, each once, in every situation', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(60)
    expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length)
    expect(file.situations.map(({ id }) => id)).toEqual([...situations])
    expect(file.situations.flatMap((one) => one.messages).sort()).toEqual([...messageIds].sort())
    for (const { id, phrases: own } of all) expect([id, own.length > 2]).toEqual([id, true])
  })

  test('have exactly their words, and every slot its name', () => {
    const needed = file.phrases.flatMap(({ id }) => [`phrase.${id}.title`, `phrase.${id}.text`])
    expect(Object.keys(phraseWords).sort()).toEqual(needed.sort())
    expect(slots.filter((slot) => !(`slot.${slot}` in guideWords))).toEqual([])
    const used = new Set(phrases.flatMap(({ zh }) => slotsIn(zh)))
    expect(slots.filter((slot) => !used.has(slot))).toEqual([])
    expect([...used].filter((slot) => !slots.includes(slot))).toEqual([])
  })

  test.each(file.phrases.map((one) => [one.id, one] as const))('%s: slots', (id, { zh, needs }) => {
    const own = slotsIn(zh)
    expect(needs.filter((slot) => !own.includes(slot))).toEqual([])
    // What may be left out goes with its line: nothing that matters stands there.
    const optional = zh.filter((line) => slotsIn([line]).some((slot) => !needs.includes(slot)))
    for (const line of optional) {
      expect(line, line).toMatch(/^[^，。？！：]{2,6}：\{\w+\}(，[^，。？！：]{2,6}：\{\w+\}元)?$/)
    }
    const said = phraseWords[`phrase.${id}.text` as keyof typeof phraseWords]
    const inWords = [...said.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot as Slot)
    expect([...inWords].sort()).toEqual([...needs].sort())
  })

  test('are Chinese, polite, and ask in full sentences', () => {
    for (const { id, words: key, zh } of phrases) {
      const text = zh.join('\n').replaceAll(/\{\w+\}/g, '')
      expect(text.match(/[A-Za-z]/g), id).toBeNull()
      expect(text, id).toMatch(/^(您好|亲)，/)
      expect(text, id).toMatch(/谢谢/)
      expect(text.match(/[,?!:;]/g), id).toBeNull()
      for (const part of ['title', 'text']) expect(words, id).toHaveProperty([`${key}.${part}`])
    }
  })
})

describe('filling', () => {
  const phrase = { zh: ['您好，想换成{size}码。', '订单号：{orderId}', '谢谢！'], needs: ['size'] as Slot[] }
  const gap = (slot: Slot) => slot

  test.each([
    [{}, '您好，想换成〔size〕码。\n谢谢！', ['size']],
    [{ size: ' ' }, '您好，想换成〔size〕码。\n谢谢！', ['size']],
    [{ size: 'M' }, '您好，想换成M码。\n谢谢！', []],
    [{ size: 'M', orderId: '519' }, '您好，想换成M码。\n订单号：519\n谢谢！', []],
    [{ size: '{orderId}', orderId: '519' }, '您好，想换成{orderId}码。\n订单号：519\n谢谢！', []],
    [{ size: 'M\nL' }, '您好，想换成M L码。\n谢谢！', []],
  ])('%j', (values, text, missing) => expect(fillPhrase(phrase, values, gap)).toEqual({ text, missing }))

  test('what is typed stands in the text as it is', () => {
    const typed = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(typed, (size) => {
        const { text, missing } = fillPhrase(phrase, { size }, gap)
        expect(text).toContain(size.replace(/\s+/g, ' ').trim())
        expect(missing).toEqual([])
      }),
    )
  })

  test.each([
    ['2026-11-28', '11月28日'],
    ['2026-01-05', '1月5日'],
    ['2026-13-01', undefined],
    ['2026-01-32', undefined],
    ['28.11.2026', undefined],
    ['', undefined],
  ])('a day: %s', (day, expected) => expect(chineseDay(day)).toBe(expected))

  test('an order gives what it knows; of several items none', () => {
    const order = {
      orderId: '519',
      site: 'taobao',
      pageKind: 'order-list',
      url: '',
      seenAt: 0,
      items: [{ title: '茶杯' }],
      logistics: { trackingNumber: 'SF1', carrier: '顺丰' },
    } as const
    expect(valuesOf({ ...order, items: [...order.items] })).toEqual({
      orderId: '519',
      item: '茶杯',
      trackingNumber: 'SF1',
      carrier: '顺丰',
    })
    expect(valuesOf({ ...order, logistics: {}, items: [{ title: '茶杯' }, { title: '碗' }] })).toEqual({
      orderId: '519',
    })
  })
})
