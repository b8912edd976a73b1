/** Wordings: one way of printing a label, cut at its slots. */
import { findEdges } from './edges.ts'
import type { Fold } from './fold.ts'
import { type TokenKind, tokenMark } from './tokens.ts'

export type WildKind = 'text' | 'label'

export interface Wording {
  /** Slot names in order of appearance, wild ones included (`count`, `n2`, `text`). */
  slots: string[]
  /** The canonical text around each wild slot (`pieces.length === wilds.length + 1`). */
  pieces: string[]
  wilds: WildKind[]
}

const slotKind: Record<string, TokenKind | WildKind> = {
  count: 'number',
  n: 'number',
  nth: 'number',
  money: 'money',
  percent: 'percent',
  date: 'date',
  time: 'time',
  duration: 'duration',
  discount: 'discount',
  text: 'text',
  who: 'text',
  label: 'label',
}
const slotPattern = /\{([a-z]+)(\d?)\}/g

/** Stands for a wild slot in a canonical text. */
export const wildMark = '\ue010'

/** The kind of a slot by its name (`money2` → `money`); undefined for a name that is none. */
export function kindOfSlot(name: string): TokenKind | WildKind | undefined {
  return slotKind[name.replace(/\d$/, '')]
}

/** A token of time takes the part of the day with it: `今晚{time}` is 今 and a time. */
const partOfDay = /(?:凌晨|早上|上午|中午|下午|晚上|晚间|(?<!最)[早晚]) ?\ue004/g

/** Cuts a wording at its slots. Unknown slot names are kept as literal text, so that a check can name them. */
export function parseWording(zh: string, fold: Fold): Wording {
  const slots: string[] = []
  const wilds: WildKind[] = []
  const marked = fold(zh).replace(slotPattern, (whole, name: string, digit: string) => {
    const kind = slotKind[name]
    if (!kind) return whole
    slots.push(name + digit)
    if (kind !== 'text' && kind !== 'label') return tokenMark[kind]
    wilds.push(kind)
    return wildMark
  })
  const read = marked.replace(partOfDay, tokenMark.time)
  const edges = findEdges(read)
  const canonical = read.slice(edges.start, edges.end).replace(/ ?([^!-~ ]) ?/g, '$1')
  return { slots, pieces: canonical.split(wildMark), wilds }
}
