import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { matchText } from '../../core/match.ts'
import { halfWidth } from '../../core/values.ts'
import { pageKinds } from '../../rules/schema.ts'
import { sourceOfRepository } from '../../scripts/vocabulary/read.ts'
import { makeReader } from '../../scripts/vocabulary/reader.ts'
import { smallReader } from './small-source.ts'

vi.setConfig({ testTimeout: 60_000 })
const source = sourceOfRepository()
const reader = makeReader('en', source)
const wordings = source.entries.flatMap(({ zh, on }) => zh.map((one) => ({ zh: one, page: on?.[0] ?? 'any' })))
const page = fc.constantFrom<string>(...pageKinds)

const digits = fc.stringMatching(/^[1-9][0-9]{2,8}$/)
const number = fc.oneof(
  digits,
  digits.map((run) => `${run}+`),
  digits.map((run) => `${run.slice(0, 2)}.${run.slice(2)}`),
  digits.map((run) => Number(run).toLocaleString('en')),
  digits.map((run) => [...run].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')),
)
const valuesOf: Record<string, fc.Arbitrary<string>> = {
  count: number,
  n: number,
  nth: digits,
  money: fc.oneof(
    number.map((run) => `￥${run}`),
    digits.map((run) => `HK$${run}`),
    digits.map((run) => `${run}元`),
  ),
  percent: digits.map((run) => `${run}%`),
  time: fc.constantFrom('18:00', '19:30:15', '24:00'),
  date: fc.constant('11月08日'),
  duration: fc.constant('3天'),
  discount: fc.constantFrom('8折', '95折', '8.8折', '五折'),
  text: fc.constantFrom('Qx', '张三'),
  who: fc.constantFrom('Qx', '张三', '北京'),
  label: fc.constant('物流信息'),
}
const printed = {
  count: '23',
  n: '2026',
  nth: '3',
  money: '¥67.80',
  percent: '9%',
  time: '18:00',
  duration: '3天12小时',
  text: 'Qx',
  label: '物流信息',
}
const keptKinds = new Set(['count', 'n', 'money', 'percent', 'time'])
const slotPattern = /\{([a-z]+)\d?\}/

/** A wording with slots, filled; the numbers that must come out unchanged. Two values side by side (`￥100` and `1,000` as `￥1001,000`) are one number. */
const fillable = wordings.filter(({ zh }) => slotPattern.test(zh))
const filled = fc.constantFrom(...fillable).chain(({ zh, page: on }) => {
  const kinds = [...zh.matchAll(new RegExp(slotPattern, 'g'))].map((match) => match[1] as string)
  return fc.tuple(...kinds.map((kind) => valuesOf[kind] as fc.Arbitrary<string>)).map((values) => {
    const fill = (say: (value: string, kind: string) => string) => {
      let next = 0
      return zh.replaceAll(new RegExp(slotPattern, 'g'), () => say(values[next] as string, kinds[next++] as string))
    }
    const kept = runsOf(fill((value, kind) => (keptKinds.has(kind) ? value : '·')))
    return { text: fill((value) => value), on, kept }
  })
})

/** The numbers of a text: digits with single points or commas between them. */
function runsOf(text: string): string[] {
  return halfWidth(text).match(/\d+(?:[.,]\d+)*/g) ?? []
}

test('never alters digits: every number put into a wording occurs in what is said', () => {
  let said = 0
  fc.assert(
    fc.property(filled, ({ text, on, kept }) => {
      const { translation } = reader.gloss(text, on)
      if (translation === null) return
      said++
      const found = runsOf(translation)
      for (const run of kept) expect(found, `${text} → ${translation}`).toContain(run)
    }),
    { numRuns: 3000 },
  )
  expect(said).toBeGreaterThan(2700)
})

test('never loses a digit of a wording itself', () => {
  // Values with rules of their own (万, 折, months) are tested with them; here each slot is one that is said as printed.
  const plain: Record<string, string> = { ...printed, date: '2025-11-08', discount: '五折' }
  const lost = wordings.flatMap(({ zh, page: on }) => {
    const text = zh
      .replaceAll(/\{money\d?\}(?=\{)/g, '67.80元')
      .replaceAll(new RegExp(slotPattern, 'g'), (_, kind: string) => plain[kind] as string)
    const { translation } = reader.gloss(text, on)
    const said = (translation?.match(/\d+/g) ?? []).map(Number)
    const runs = (text.match(/\d+/g) ?? []).map(Number)
    return translation !== null && runs.every((run) => said.includes(run)) ? [] : [`${text} → ${translation}`]
  })
  expect(lost).toEqual([])
})

test('never alters the digits beside a label', () => {
  const label = fc.constantFrom(...wordings.filter(({ zh }) => !/[{\d]/.test(zh)))
  fc.assert(
    fc.property(
      label,
      digits,
      fc.constantFrom('(#)', '（#）', ' #', ' #+', '：￥#'),
      ({ zh, page: on }, run, shape) => {
        const text = zh + shape.replace('#', run)
        const { translation } = reader.gloss(text, on)
        if (translation !== null) expect(translation, text).toContain(run)
      },
    ),
    { numRuns: 1000 },
  )
})

test('never throws, and never says what is not for people', () => {
  const scrap = fc.oneof(
    fc.constantFrom(...wordings.map(({ zh }) => zh)),
    fc.string({ unit: fc.constantFrom(...'0123456789年月日时天万%$s*()（【：、和或 \ue000\ue003\ue010{}') }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  const text = fc.array(scrap, { maxLength: 4 }).map((scraps) => scraps.join(''))
  fc.assert(
    fc.property(text, page, (printed, on) => {
      const match = matchText(printed, on, reader.vocabulary)
      const { translation } = reader.gloss(printed, on)
      if (!match) expect(translation).toBeNull()
      else expect(printed.startsWith(match.before) && printed.endsWith(match.after)).toBe(true)
      if (translation !== null && !/[{}]/.test(printed)) expect(translation).not.toMatch(/[{}]|undefined|NaN/)
    }),
    { numRuns: 3000 },
  )
})

test('edges never decide: brackets, colons and spaces around a label give the same label', () => {
  const label = fc.constantFrom(...wordings.filter(({ zh }) => !slotPattern.test(zh) && /^\p{Script=Han}+$/u.test(zh)))
  const frame = fc.constantFrom(' #', '# ', '【#】', '（#）', '#：', '#>', '→#', '* #', '#\u200b', '\ue650#')
  fc.assert(
    fc.property(label, frame, ({ zh, page: on }, around) => {
      const text = around.replace('#', zh)
      expect(reader.gloss(text, on).id, text).toBe(reader.gloss(zh, on).id)
    }),
    { numRuns: 1000 },
  )
})

/** How often a text makes the matcher ask its tables, and how many wordings it must try. */
function costOf(text: string, others: number): { asked: number; tried: number } {
  const lines = Object.fromEntries(
    Array.from({ length: others }, (_, i) => {
      const unlike = String.fromCharCode(0x4e00 + (i % 4000), 0x6000 + Math.floor(i / 4000))
      return [`x${i}`, { zh: i % 10 ? unlike : `${unlike}送到{text}`, said: 'x' }]
    }),
  )
  const { vocabulary } = smallReader({ ...lines, wild: { zh: '瑩瑩送到{text}' }, pay: { zh: '疊疊' } })
  let asked = 0
  let tried = 0
  const find = (key: string) => {
    asked++
    return vocabulary.find(key)
  }
  const findWild = (key: string) => {
    asked++
    const wordings = vocabulary.findWild(key)
    tried += wordings.length
    return wordings
  }
  matchText(text, 'any', { ...vocabulary, find, findWild })
  return { asked, tried }
}

test.each(['疊疊', '疊疊(3)', '瑩瑩送到门', '没有/这种话', '这句话不在里面和那句话也不在'])(
  'the cost of %s does not grow with the vocabulary',
  (text) => {
    const small = costOf(text, 10)
    expect(small.asked).toBeGreaterThan(0)
    expect(costOf(text, 8000)).toEqual(small)
  },
)
