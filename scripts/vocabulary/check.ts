/** The strict check of the vocabulary: each fault names file and entry. Run by `npm test` and `npm run check:vocabulary`. */
import { hasHan } from '../../core/fold.ts'
import { labelsOf, matchText } from '../../core/match.ts'
import { makeVocabulary, type Vocabulary } from '../../core/vocabulary.ts'
import { kindOfSlot, parseWording } from '../../core/wording.ts'
import type { Translation } from '../../rules/schema.ts'
import { compileLabels, compileRows, formsOf, idOf } from './compile.ts'
import { unpackable } from './pack-rows.ts'
import { type Entry, type Fault, readSource, type Source } from './read.ts'

const sample: Record<string, string> = {
  count: '23',
  n: '2026',
  nth: '3',
  money: '¥67.80',
  percent: '9%',
  date: '11月08日 23:10',
  time: '18:00',
  duration: '3天12小时',
  discount: '8.5折',
  text: 'Qx',
  label: '物流信息',
}

const slotsIn = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([a-z]+\d?)\s*(?:,\s*inline\s*)?\}\}/g)].map((match) => match[1] as string).sort()

function checkTranslation(
  entry: Entry,
  translation: Translation | undefined,
  language: string,
  fail: (what: string) => void,
): void {
  if (translation === undefined) {
    fail(`no translation in locales/${language}`)
    return
  }
  const slots = [...(entry.zh[0] as string).matchAll(/\{([a-z]+\d?)\}/g)].map((match) => match[1] as string).sort()
  const plural = typeof translation === 'object' && !('text' in translation)
  const needed = slots.includes('count') ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : []
  const forms = new Map(formsOf(translation))
  if (plural !== needed.length > 0) fail(`{count} and plural forms go together (locales/${language})`)
  for (const category of needed) {
    if (plural && !forms.has(category)) fail(`missing plural form "${category}" in locales/${language}`)
  }
  for (const [form, text] of forms) {
    const found = slotsIn(text)
    const missing = slots.filter((slot) => !found.includes(slot) && !(slot === 'count' && form !== 'other'))
    const extra = found.filter((slot) => !slots.includes(slot))
    if (missing.length) fail(`missing slot {{${missing.join('}}, {{')}}} in locales/${language}`)
    if (extra.length) fail(`slot {{${extra.join('}}, {{')}}} is not in the Chinese (locales/${language})`)
    if (text.replaceAll(/\{\{[^{}]*\}\}/g, '').match(/[{}]/)) fail(`stray brace in locales/${language}: ${text}`)
  }
}

function checkWordings(entry: Entry, row: number, vocabulary: Vocabulary, fail: (what: string) => void): void {
  const named = entry.zh.map((zh) => [...zh.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] as string))
  for (const [i, zh] of entry.zh.entries()) {
    const unknown = (named[i] as string[]).filter((name) => !kindOfSlot(name))
    if (unknown.length) fail(`unknown slot {${unknown.join('}, {')}} in ${zh}`)
    if (String([...(named[i] as string[])].sort()) !== String([...(named[0] as string[])].sort())) {
      fail(`wordings with different slots: ${zh}`)
    }
    const wording = parseWording(zh, vocabulary.fold)
    const fixed = wording.pieces.join('')
    if (!hasHan(fixed) && !hasHan(zh) && !zh.includes('{discount')) fail(`no Chinese in ${zh}`)
    if (wording.slots.length && /\d/.test(fixed)) fail(`a digit beside a slot, make it a slot: ${zh}`)
    const enough = wording.wilds.includes('text') ? 2 : 1
    if (wording.wilds.length && [...fixed].filter(hasHan).length < enough) fail(`too little fixed text: ${zh}`)
    if (unknown.length === 0) checkFound(entry, row, zh, vocabulary, fail)
  }
}

/** A wording with sample values must be found as itself, or its slots do not fit what the tokeniser reads. */
function checkFound(entry: Entry, row: number, zh: string, vocabulary: Vocabulary, fail: (what: string) => void): void {
  const hasLabel = zh.includes('{label')
  // Beside a number only an amount with its unit behind it can be told apart (`9.9元3件`).
  const priced = zh.replaceAll(/\{money\d?\}(?=\{)/g, '67.80元')
  const text = priced.replaceAll(/\{([a-z]+)\d?\}/g, (_, kind: string) => sample[kind] as string)
  const match = matchText(text, entry.on?.[0] ?? 'any', vocabulary)
  const rows = match ? labelsOf(match).map((label) => label.row) : []
  // A phrase may stand in the vocabulary on its own; then it comes before the pattern that could make it.
  if (hasLabel && rows.length > 0) return
  if (rows.length !== 1 || rows[0] !== row) fail(`"${text}" is not found as this entry but as row ${rows}`)
}

function checkDuplicates(source: Source, vocabulary: Vocabulary, faults: Fault[]): void {
  const seen = new Map<string, Entry>()
  for (const entry of source.entries) {
    const keys = entry.zh.map((zh) => parseWording(zh, vocabulary.fold).pieces.join('…'))
    for (const scope of entry.on ?? ['*']) {
      for (const [i, key] of keys.entries()) {
        const other = seen.get(`${scope} ${key}`)
        const where = other === entry ? 'twice in this entry' : `already in ${other?.file} ${other?.key}`
        if (other) faults.push({ file: entry.file, entry: entry.key, what: `${entry.zh[i]} (${scope}) ${where}` })
        seen.set(`${scope} ${key}`, entry)
      }
    }
  }
}

/** All faults of the vocabulary; an empty list when it is sound. */
export function checkVocabulary(source = readSource()): Fault[] {
  const faults = [...source.faults]
  const vocabulary = makeVocabulary(compileLabels(source.entries).data)
  for (const [row, entry] of source.entries.entries()) {
    const fail = (what: string) => void faults.push({ file: entry.file, entry: entry.key, what })
    checkWordings(entry, row, vocabulary, fail)
    for (const [language, topics] of source.translations) {
      checkTranslation(entry, topics.get(entry.topic)?.get(entry.key), language, fail)
    }
  }
  checkDuplicates(source, vocabulary, faults)
  for (const language of source.translations.keys()) {
    for (const [row, what] of unpackable(compileRows(source, language))) {
      const { topic, key } = source.entries[row] as Entry
      faults.push({ file: `locales/${language}/vocabulary/${topic}.json`, entry: key, what })
    }
  }
  const known = new Set(source.entries.map(idOf))
  for (const [language, topics] of source.translations) {
    for (const [topic, keys] of topics) {
      for (const key of keys.keys()) {
        const file = `locales/${language}/vocabulary/${topic}.json`
        if (!known.has(`${topic}.${key}`)) faults.push({ file, entry: key, what: 'is not in rules/vocabulary' })
      }
    }
  }
  return faults
}
