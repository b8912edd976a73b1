import { describe, expect, test } from 'vitest'
import { formBreak, regionalForm, speak } from '../../locales/i18n.ts'
import { directionOf, languageFor, languages, pickLanguage } from '../../locales/languages.ts'

const words = {
  inlineCase: 'lower',
  properNouns: 'Alipay China',
  found_one: '{{count}} label',
  found_other: '{{count}} labels',
  'style.beside': 'Beside',
  raw: '<b>{{text}}</b>',
}
const rows = ['Pay', ['one={{countText}} item', 'other={{countText}} items'].join(formBreak), '', '{{text}}', 'Last']
const speech = speak('en', 'en-GB', words, (row) => rows[row] ?? '')

describe('labels by row', () => {
  test.each([
    [0, {}, 'Pay'],
    [1, { count: 1, countText: '1' }, '1 item'],
    [1, { count: 2, countText: '2' }, '2 items'],
    [3, { text: '<b>&</b>' }, '<b>&</b>'],
    // The page's text is never read as a template of ours.
    [3, { text: '{{count}} $t(found)' }, '{{count}} $t(found)'],
    [4, {}, 'Last'],
    [2, {}, undefined],
    [5, {}, undefined],
    [999, {}, undefined],
  ])('row %i with %j → %j', (row, values, said) => {
    expect(speech.label(row, values)).toBe(said)
    expect(speech.label(row, values)).toBe(said)
  })

  test('without rows there is no label', () => {
    expect(speak('en', 'en', words).label(0, {})).toBeUndefined()
  })
})

describe('words of the interface', () => {
  test.each([
    ['found', { count: 1 }, '1 label'],
    ['found', { count: 5 }, '5 labels'],
    ['style.beside', {}, 'Beside'],
    ['raw', { text: '<i>' }, '<b><i></b>'],
  ])('%s %j → %s', (key, values, said) => {
    expect(speech.t(key, values)).toBe(said)
  })

  test('two languages do not mix', () => {
    const other = speak('ar', 'ar', {
      found_zero: 'z',
      found_one: 'o',
      found_two: 'w',
      found_few: 'f',
      found_many: 'm',
    })
    expect([0, 1, 2, 3, 11].map((count) => other.t('found', { count }))).toEqual(['z', 'o', 'w', 'f', 'm'])
    expect(speech.t('found', { count: 2 })).toBe('2 labels')
  })
})

describe('inline', () => {
  const inline = (grammar: Record<string, string>, text: string) =>
    speak('en', 'en', grammar, () => 'View {{label, inline}}').label(0, { label: text })
  test.each([
    ['Delivery information', 'View delivery information'],
    ['Alipay account', 'View Alipay account'],
    ["China's best", "View China's best"],
    ['Alipay-only', 'View Alipay-only'],
    ['Chinatown', 'View chinatown'],
    ['VIP club', 'View VIP club'],
    ['QR code', 'View QR code'],
    ['WeChat', 'View WeChat'],
    ['3D view', 'View 3D view'],
    ['', 'View '],
  ])('%s → %s', (text, said) => {
    expect(inline(words, text)).toBe(said)
  })

  test('a language that does not lower its labels keeps them', () => {
    expect(inline({}, 'Delivery')).toBe('View Delivery')
  })
})

test.each([
  ['en', ['de-DE', 'en-GB', 'en-US'], 'en-GB'],
  ['en', ['en'], 'en'],
  ['en', ['eng-XX', 'de'], 'en'],
  ['en', [], 'en'],
  ['pt', ['pt-BR'], 'pt-BR'],
])('regionalForm(%s, %j) → %s', (language, preferred, form) => {
  expect(regionalForm(language, preferred)).toBe(form)
})

describe('languages', () => {
  test.each([
    [['en-US'], 'en'],
    [['xx', 'en'], 'en'],
    [['xx'], 'en'],
    [[], 'en'],
  ])('the first of %j that we speak is %s', (preferred, language) => {
    expect(pickLanguage(preferred)).toBe(language)
    expect(languageFor('auto', preferred)).toBe(language)
    expect(languageFor('no-such', preferred)).toBe(language)
  })

  test('a chosen language comes before the browser’s', () => {
    for (const language of languages) expect(languageFor(language, ['xx'])).toBe(language)
  })

  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['en', 'ltr'],
    ['zh-Hant', 'ltr'],
  ])('%s is written %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction)
  })
})
