/** Turns the vocabulary of the repository into what the extension loads: labels and words, and the details of the card. */
import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { writeNumber } from '../../core/digits.ts'
import { makeFold } from '../../core/fold.ts'
import { restOf, traitDigits, type VocabularyData, wildKeyOf } from '../../core/vocabulary.ts'
import { parseWording, wildMark } from '../../core/wording.ts'
import { formBreak } from '../../locales/i18n.ts'
import { pageKinds, type Translation } from '../../rules/schema.ts'
import { closedTexts } from './closed-texts.ts'
import { nameWords } from './name-words.ts'
import { type LineToPack, packLines } from './pack-lines.ts'
import type { Entry, Source } from './read.ts'
import { spellings } from './spellings.ts'
import { tokenPatterns } from './token-patterns.ts'
import { turningWords } from './turning-words.ts'

const toTaiwan = Converter({ from: 'cn', to: 'twp' })
const toHongKong = Converter({ from: 'cn', to: 'hk' })
const toSimplified = Converter({ from: 't', to: 'cn' })

const slot = /(\{[a-z]+\d?\})/

function convert(zh: string, converter: (text: string) => string): string {
  return zh
    .split(slot)
    .map((piece) => (slot.test(piece) ? piece : converter(piece)))
    .join('')
}

/** The shops say "you" either way, mostly politely. */
const politePairs = '你您妳您'

/** Pairs "Traditional, Simplified" for every character that folds into one the vocabulary uses, and what else is one word. */
function foldedPairs(entries: Entry[]): string {
  const all = entries.map((entry) => entry.zh.join('')).join('')
  const used = new Set(all + toSimplified(toTaiwan(all)))
  let pairs = politePairs
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code)
    const simplified = toSimplified(char)
    if (simplified !== char && simplified.length === 1 && used.has(simplified)) pairs += char + simplified
  }
  return pairs
}

export const idOf = (entry: Entry): string => `${entry.topic}.${entry.key}`

/** Each entry's wordings, and the Taiwanese and Hong Kong wordings that are other words and nobody else's. */
function allWordings(entries: Entry[], fold: (text: string) => string): string[][] {
  const taken = new Map<string, string[]>()
  const claim = (zh: string, entry: Entry) =>
    taken.set(fold(zh), [...(taken.get(fold(zh)) ?? []), ...(entry.on ?? ['*'])])
  for (const entry of entries) for (const zh of entry.zh) claim(zh, entry)
  return entries.map((entry) => {
    const wordings = [...entry.zh]
    for (const zh of entry.zh) {
      for (const converter of [toTaiwan, toHongKong]) {
        const variant = fold(convert(zh, converter))
        const scopes = taken.get(variant) ?? []
        if (wordings.some((known) => fold(known) === variant)) continue
        if ((entry.on ?? ['*']).some((scope) => scopes.includes(scope))) continue
        wordings.push(variant)
        claim(variant, entry)
      }
    }
    return wordings
  })
}

export interface Compiled {
  data: VocabularyData
  /** Row → entry. */
  entries: Entry[]
  /** The wordings as written, by `Vocabulary.numberOf`. */
  lines: string[]
}

interface WordingToPack extends LineToPack {
  zh: string
  isWild: boolean
  labelFirst: number
  fixedLength: number
}

/** A number for each text in the order they come, from 0. */
function numbering(): { of: (text: string) => number; all: () => string[] } {
  const numbers = new Map<string, number>()
  return {
    of(text) {
      const number = numbers.get(text) ?? numbers.size
      numbers.set(text, number)
      return number
    },
    all: () => [...numbers.keys()],
  }
}

/** Wordings of fixed text in the order of the rows, then those with free text, the most specific first. */
function sortWordings(wordings: WordingToPack[]): WordingToPack[] {
  const wild = wordings.filter(({ isWild }) => isWild)
  wild.sort((a, b) => b.fixedLength - a.fixedLength || a.labelFirst - b.labelFirst)
  return [...wordings.filter(({ isWild }) => !isWild), ...wild]
}

/** For each row a number, and what the numbers stand for: kinds of page and whether it is a part. */
function traitsOf(entries: Entry[], kinds: readonly string[]): Pick<VocabularyData, 'rows' | 'traits'> {
  const traits = numbering()
  const rows = entries.map(({ on = [], part }) => {
    const mask = on.reduce((bits, kind) => bits | (1 << kinds.indexOf(kind)), 0)
    return writeNumber(traits.of(String(mask * 2 + Number(part ?? false))), traitDigits)
  })
  return { rows: rows.join(''), traits: traits.all().map(Number) }
}

/** What folds the characters of a vocabulary: pairs "Traditional, Simplified". */
export const traditionalOf = (entries: Entry[]): string => spellings + foldedPairs(entries)

/** Compiling takes seconds, and the same entries are asked for by the check, the packs and many tests. */
const compiled = new WeakMap<Entry[], Compiled>()

/** The matcher's data, with the way back to entries and wordings. */
export function compileLabels(entries: Entry[]): Compiled {
  const known = compiled.get(entries) ?? compileAnew(entries)
  compiled.set(entries, known)
  return known
}

function compileAnew(entries: Entry[]): Compiled {
  const traditional = traditionalOf(entries)
  const fold = makeFold(traditional)
  const slotLists = numbering()
  const all = allWordings(entries, fold).flatMap((wordings, row) =>
    wordings.map((zh): WordingToPack => {
      const { pieces, slots, wilds } = parseWording(zh, fold)
      const list = slots.length ? slotLists.of(slots.join(' ')) : undefined
      const isWild = wilds.length > 0
      return {
        key: isWild ? wildKeyOf(pieces) : pieces.join(''),
        rest: isWild ? restOf(list, pieces.join(wildMark)) : restOf(list),
        row,
        zh,
        isWild,
        labelFirst: Number(wilds.includes('text')),
        fixedLength: pieces.join('').length,
      }
    }),
  )
  const sorted = sortWordings(all.filter(({ key }) => key !== ''))
  const { packed, order } = packLines(sorted)
  const kinds = [...pageKinds]
  const hasMiddles = sorted.some(({ key }) => key.startsWith(wildKeyOf(['', '', ''])))
  const closed = closedTexts
  const slots = slotLists.all()
  const data = {
    traditional,
    lines: packed,
    slots,
    closed,
    turning: turningWords,
    tokens: tokenPatterns,
    names: nameWords,
    hasMiddles,
    kinds,
    ...traitsOf(entries, kinds),
  }
  return { data, entries, lines: order.map((i) => (sorted[i] as WordingToPack).zh) }
}

function translationOf(source: Source, language: string, entry: Entry): Translation | undefined {
  return source.translations.get(language)?.get(entry.topic)?.get(entry.key)
}

/** The forms of a translation by plural category; `''` for the one form of a text without a count. */
export function formsOf(translation: Translation | undefined): [string, string][] {
  if (translation === undefined) return []
  if (typeof translation === 'string') return [['', translation]]
  if ('text' in translation) return [['', translation.text]]
  const { note: _, ...forms } = translation
  return Object.entries(forms).flatMap(([category, text]) => (text === undefined ? [] : [[category, text]]))
}

/** The translations of one language by row. `{{count}}` shows the number as the page printed it. */
export function compileRows(source: Source, language: string): string[] {
  return source.entries.map((entry) =>
    formsOf(translationOf(source, language, entry))
      .map(([category, text]) => {
        const shown = text.replaceAll(/\{\{\s*count\s*\}\}/g, '{{countText}}')
        return category ? `${category}=${shown}` : shown
      })
      .join(formBreak),
  )
}

function readAloud(zh: string): string {
  return zh
    .split(slot)
    .map((piece) => (slot.test(piece) ? piece : pinyin(piece, { toneType: 'symbol', nonZh: 'consecutive' })))
    .join(' ')
    .trim()
}

/** What only the card needs: pinyin of each wording, and the explanation of each row. */
export function compileDetails(source: Source, lines: string[], language: string): { pinyin: string; notes: string } {
  const notes = source.entries.map((entry) => {
    const translation = translationOf(source, language, entry)
    return (typeof translation === 'object' ? translation.note : undefined) ?? ''
  })
  return { pinyin: lines.map(readAloud).join('\n'), notes: notes.join('\n') }
}
