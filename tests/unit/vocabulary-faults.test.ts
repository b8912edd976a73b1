import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { checkVocabulary } from '../../scripts/vocabulary/check.ts'
import { readSource } from '../../scripts/vocabulary/read.ts'

const rules = 'rules/vocabulary/orders.json'
const others = 'rules/vocabulary/others.json'
const english = 'locales/en/vocabulary/orders.json'

const sound: Record<string, string> = {
  [rules]: `{
    "about": "Orders", "checked": "2026-01-01",
    "entries": {
      "pay": { "zh": ["付款", "支付"] },
      "items": { "zh": "共{count}件" },
      "off": { "zh": "满{n}减{n2}" },
      "review": { "zh": "评价", "on": ["item"] },
      "sign": { "zh": "已由{text}签收" }
    }
  }`,
  [others]: '{ "about": "Others", "checked": "2026-01-01", "entries": { "write": { "zh": "评价", "on": ["cart"] } } }',
  [english]: `{
    "pay": { "text": "Pay", "note": "Opens the cashier." },
    "items": { "one": "{{count}} item", "other": "{{count}} items" },
    "off": "{{n2}} off {{n}}",
    "review": "Reviews",
    "sign": "Received by {{text}}"
  }`,
  'locales/en/vocabulary/others.json': '{ "write": "Review" }',
  'locales/en/grammar.json': '{ "and": "and" }',
  'locales/en/card.json': '{ "copy": "Copy" }',
}

const bases: string[] = []
afterEach(() => {
  for (const base of bases.splice(0)) rmSync(base, { recursive: true })
})

function faultsOf(files: Record<string, string>): string[] {
  const base = mkdtempSync(join(tmpdir(), 'taolens-'))
  bases.push(base)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(base, file, '..'), { recursive: true })
    writeFileSync(join(base, file), text)
  }
  return checkVocabulary(readSource(base)).map(({ file, entry, what }) => `${file} ${entry}: ${what}`)
}

test('a sound vocabulary has no fault', () => {
  expect(faultsOf(sound)).toEqual([])
})

const table: [string, string, string, string, RegExp][] = [
  ['unknown key of an entry', rules, '"zh": "评价"', '"zh": "评价", "see": "x"', /orders\.json review: .*see/],
  ['unknown key of a translation', english, '"text": "Pay"', '"text": "Pay", "tip": "x"', /en\/.*orders\.json pay: /],
  ['unknown key of a file', rules, '"about"', '"author": "x", "about"', /rules\/.*orders\.json author: /],
  ['key that is no key', rules, '"pay"', '"Pay now"', /rules\/.*orders\.json Pay now: /],
  ['unknown kind of page', rules, '"item"', '"no-such-page"', /rules\/.*orders\.json review: /],
  ['no wording', rules, '["付款", "支付"]', '[]', /rules\/.*orders\.json pay: /],
  ['no Chinese', rules, '"支付"', '"Pay"', /rules\/.*orders\.json pay: no Chinese in Pay/],
  [
    'same Chinese twice in a file',
    rules,
    '"共{count}件"',
    '"支付"',
    /rules\/.*orders\.json items: 支付 .*orders\.json pay/,
  ],
  ['same Chinese twice in an entry', rules, '"支付"', '"付 款"', /rules\/.*orders\.json pay: 付 款 .*twice/],
  [
    'same Chinese in one scope',
    others,
    '"cart"',
    '"item"',
    /others\.json write: 评价 \(item\) already in .*orders\.json review/,
  ],
  ['same pattern twice', rules, '"满{n}减{n2}"', '"共{n}件"', /rules\/.*orders\.json off: 共\{n\}件 .*items/],
  ['missing slot', english, '{{n2}} off {{n}}', '{{n2}} off', /rules\/.*orders\.json off: missing slot \{\{n\}\}/],
  [
    'count missing in the general form',
    english,
    '{{count}} items',
    'items',
    /orders\.json items: missing slot \{\{count\}\}/,
  ],
  ['unknown slot in the Chinese', rules, '{n2}', '{many}', /orders\.json off: unknown slot \{many\}/],
  [
    'unknown slot in a translation',
    english,
    '"Reviews"',
    '"{{n}} reviews"',
    /orders\.json review: slot \{\{n\}\} is not/,
  ],
  [
    'slots that differ between wordings',
    rules,
    '"支付"',
    '"支付{n}笔"',
    /orders\.json pay: wordings with different slots/,
  ],
  ['missing plural form', english, '"one": "{{count}} item", ', '', /orders\.json items: missing plural form "one"/],
  [
    'plural forms without a count',
    english,
    '"Reviews"',
    '{ "one": "Review", "other": "Reviews" }',
    /orders\.json review: .*plural/,
  ],
  [
    'count without plural forms',
    english,
    '{ "one": "{{count}} item", "other": "{{count}} items" }',
    '"{{count}} items"',
    /orders\.json items: .*plural/,
  ],
  ['stray brace', english, '"Reviews"', '"Reviews}"', /orders\.json review: stray brace/],
  [
    'missing translation',
    english,
    '"review": "Reviews",',
    '',
    /rules\/.*orders\.json review: no translation in locales\/en/,
  ],
  ['empty translation', english, '"Reviews"', '""', /en\/.*orders\.json review: /],
  [
    'translation of nothing',
    english,
    '"off"',
    '"gone": "Gone", "off"',
    /^locales\/en\/vocabulary\/orders\.json gone: is not in rules/,
  ],
  ['too little fixed text', rules, '已由{text}签收', '由{text}', /orders\.json sign: too little fixed text/],
  ['a digit beside a slot', rules, '满{n}减{n2}', '满{n}减{n2}送1件', /orders\.json off: a digit beside a slot/],
  [
    'a slot the text is not read as',
    rules,
    '满{n}减{n2}',
    '满{n}减{n2}%',
    /orders\.json off: .* is not found as this entry/,
  ],
  ['malformed rules', rules, '"about"', 'about', /^rules\/vocabulary\/orders\.json \(file\): /],
  ['malformed translations', english, '"off"', 'off', /^locales\/en\/vocabulary\/orders\.json \(file\): /],
  ['malformed grammar', 'locales/en/grammar.json', '"and" }', '"and"', /^locales\/en\/grammar\.json \(file\): /],
  ['no date', rules, '2026-01-01', 'today', /^rules\/vocabulary\/orders\.json \S+: /],
]

test.each(table)('%s', (_, file, from, to, expected) => {
  const text = sound[file] as string
  expect(text).toContain(from)
  const faults = faultsOf({ ...sound, [file]: text.replace(from, to) })
  expect(
    faults.filter((fault) => expected.test(fault)),
    faults.join('\n'),
  ).toHaveLength(1)
})

test('a language without a vocabulary lacks every entry', () => {
  const faults = faultsOf({ ...sound, 'locales/de/grammar.json': '{}', 'locales/de/card.json': '{}' })
  expect(faults).toHaveLength(6)
  for (const fault of faults) expect(fault).toMatch(/no translation in locales\/de$/)
})
