/** The vocabulary as the matcher uses it: one table of labels, those of fixed text and those with free text. */
import { numberAt } from './digits.ts'
import { type Fold, makeFold } from './fold.ts'
import { type PackedLines, readLines } from './line-table.ts'
import { makeNames, type Names } from './names.ts'
import { makeTokens, type ReadTokens, type TokenPatterns } from './tokens.ts'
import { kindOfSlot, type WildKind, type Wording, wildMark } from './wording.ts'

/** What a build makes of the vocabulary. A row is one meaning; its number names the translation. */
export interface VocabularyData {
  /** Pairs that fold spellings and Traditional into Simplified. */
  traditional: string
  /**
   * The wordings. Of fixed text: the canonical text, and as rest the number of its slot names. With free text, the most
   * specific first: the key by which it is found (`wildKeys`), and as rest number and canonical text.
   */
  lines: PackedLines
  /** Lists of slot names, with spaces between; a line has its number. */
  slots: string[]
  /** The pattern of what no slot may hold (scripts/vocabulary/closed-texts.ts). */
  closed: string
  /** The patterns of words that turn round the label right behind them, and of what is one if it touches (scripts/vocabulary/turning-words.ts). */
  turning: readonly string[]
  tokens: TokenPatterns
  /** The pattern of words that announce a name (scripts/vocabulary/name-words.ts). */
  names: string
  /** Whether there are wordings that begin and end with free text. */
  hasMiddles: boolean
  kinds: string[]
  /** For each row two digits: which of the traits it has. */
  rows: string
  /** The kinds of page a row holds on, a bit for each, none for everywhere; and lowest whether it is only a part. */
  traits: number[]
}

export interface FixedWording {
  row: number
  /** What tells it from other wordings. */
  line: number
  slots: string[]
}

export interface WildWording extends Wording {
  row: number
  line: number
}

export interface Vocabulary {
  fold: Fold
  /** The wordings of fixed text with this canonical text. */
  find: (canonical: string) => FixedWording[]
  /** The wordings with free text under one of the `wildKeys`, the most specific first. */
  findWild: (key: string) => readonly WildWording[]
  /** What a slot, in braces in the canonical text, must not hold. */
  closed: RegExp
  /** As in the data. */
  turning: readonly RegExp[]
  names: Names
  readTokens: ReadTokens
  hasMiddles: boolean
  /** The how many-th wording of all a line is. Slow: counts through all of them. */
  numberOf: (line: number) => number
  /** 2: holds for this kind of page; 1: holds everywhere; 0: does not hold here. */
  scopeOf: (row: number, page: string) => 0 | 1 | 2
  isPart: (row: number) => boolean
}

/** How many digits say the traits of a row. */
export const traitDigits = 2

/** Keys of wordings with free text, by fixed text of two characters (or the only one). No text of a page is like them. */
export const wildKeys = {
  start: (text: string) => `${wildMark}<${text}`,
  end: (text: string) => `${wildMark}>${text}`,
  middle: (text: string) => `${wildMark}-${text}`,
}

/** The key of a wording with free text: by its start, else by its end, else by what is between. */
export function wildKeyOf(pieces: readonly string[]): string {
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  if (first) return wildKeys.start(first.slice(0, 2))
  return last ? wildKeys.end(last.slice(-2)) : wildKeys.middle((pieces[1] ?? '').slice(0, 2))
}

/** The rest of a line: the number of its slot names, if it has any, and the canonical text when that is not its key. */
export function restOf(slots: number | undefined, canonical = ''): string {
  return slots === undefined ? '' : String.fromCharCode(firstSlots + slots) + canonical
}

/** A private character for each list of slot names. */
const firstSlots = 0xe100
const none: readonly WildWording[] = []

/** Opens the vocabulary. Next to nothing is built; the cost of a look-up does not grow with the number of labels. */
export function makeVocabulary(data: VocabularyData): Vocabulary {
  const table = readLines(data.lines)
  const known = new Map<string, WildWording[]>()
  const slotsOf = (rest: string) => (rest ? (data.slots[rest.charCodeAt(0) - firstSlots]?.split(' ') ?? []) : [])
  const traitOf = (row: number) => data.traits[numberAt(data.rows, row * traitDigits, traitDigits)] ?? 0
  return {
    fold: makeFold(data.traditional),
    find: (canonical) => table.find(canonical).map(({ row, at, rest }) => ({ row, line: at, slots: slotsOf(rest) })),
    findWild(key) {
      const before = known.get(key)
      if (before) return before
      const wordings = table.find(key).map(({ row, at, rest }) => {
        const slots = slotsOf(rest)
        const wilds = slots.map(kindOfSlot).filter((kind): kind is WildKind => kind === 'text' || kind === 'label')
        return { row, line: at, slots, wilds, pieces: rest.slice(1).split(wildMark) }
      })
      if (wordings.length === 0) return none
      known.set(key, wordings)
      return wordings
    },
    closed: new RegExp(data.closed),
    turning: data.turning.map((source) => new RegExp(source)),
    names: makeNames(data.names),
    readTokens: makeTokens(data.tokens),
    hasMiddles: data.hasMiddles,
    numberOf: table.numberOf,
    scopeOf(row, page) {
      const kinds = traitOf(row) >> 1
      if (kinds === 0) return 1
      return kinds & (1 << data.kinds.indexOf(page)) ? 2 : 0
    },
    isPart: (row) => (traitOf(row) & 1) === 1,
  }
}
