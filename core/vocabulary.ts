/** The vocabulary as the matcher uses it: a line table for labels of fixed text, a small index for those with free text. */
import { type Fold, makeFold } from './fold.ts'
import { type LineTable, makeLineTable, slotBreak } from './line-table.ts'
import { kindOfSlot, type WildKind, type Wording, wildMark } from './wording.ts'

/** What a build makes of the vocabulary. A row is one meaning; its number names the translation. */
export interface VocabularyData {
  /** Pairs that fold Traditional into Simplified. */
  traditional: string
  /** Canonical wordings without free text: rows, wordings and slot names separated as in the line table. */
  fixed: string
  /** Wordings with free text, the most specific first: row, canonical text, slot names, separated by tabs. */
  wild: string[]
  /** The kinds of page, and for rows that hold on some kinds only a bit for each. */
  kinds: string[]
  scopes: Record<number, number>
  /** Rows that only make sense together with their neighbours. */
  parts: number[]
}

export interface WildWording extends Wording {
  row: number
  /** Wordings are numbered through: those of the line table first. */
  line: number
}

export interface Vocabulary {
  fold: Fold
  fixed: LineTable
  /** Wordings that begin with fixed text, by its first two characters (or its only one). */
  byStart: Map<string, WildWording[]>
  /** Wordings that begin with a wild slot, by the last two characters of their last fixed piece. */
  byEnd: Map<string, WildWording[]>
  /** Wordings that begin and end with a wild slot, by the first two characters of the piece between. */
  byMiddle: Map<string, WildWording[]>
  /** 2: holds for this kind of page; 1: holds everywhere; 0: does not hold here. */
  scopeOf: (row: number, page: string) => 0 | 1 | 2
  isPart: (row: number) => boolean
}

function add(map: Map<string, WildWording[]>, key: string, wording: WildWording): void {
  const list = map.get(key)
  if (list) list.push(wording)
  else map.set(key, [wording])
}

/** Builds the look-up structures; the cost of a look-up does not grow with the number of labels. */
export function makeVocabulary(data: VocabularyData): Vocabulary {
  const fixed = makeLineTable(data.fixed)
  const parts = new Set(data.parts)
  const byStart = new Map<string, WildWording[]>()
  const byEnd = new Map<string, WildWording[]>()
  const byMiddle = new Map<string, WildWording[]>()
  for (const [i, line] of data.wild.entries()) {
    const [row = '', canonical = '', names = ''] = line.split(slotBreak)
    const slots = names.split(' ')
    const wilds = slots.map(kindOfSlot).filter((kind): kind is WildKind => kind === 'text' || kind === 'label')
    const pieces = canonical.split(wildMark)
    const wording: WildWording = { row: Number(row), line: fixed.size + i, slots, pieces, wilds }
    const first = pieces[0] as string
    const last = pieces.at(-1) as string
    if (first) add(byStart, first.slice(0, 2), wording)
    else if (last) add(byEnd, last.slice(-2), wording)
    else add(byMiddle, (pieces[1] as string).slice(0, 2), wording)
  }
  return {
    fold: makeFold(data.traditional),
    fixed,
    byStart,
    byEnd,
    byMiddle,
    scopeOf(row, page) {
      const scope = data.scopes[row]
      if (scope === undefined) return 1
      return scope & (1 << data.kinds.indexOf(page)) ? 2 : 0
    },
    isPart: (row) => parts.has(row),
  }
}
