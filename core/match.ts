/**
 * Matching: a text of the page → which labels it shows, with the values of their slots. Pure; knows no language.
 *
 * First hit wins: the whole text as printed, with tokens, with free text, then labels joined by punctuation.
 */
import { findEdges } from './edges.ts'
import { hasHan } from './fold.ts'
import { joinLabels } from './join.ts'
import { type LabelMatch, lookUp } from './look-up.ts'
import type { Piece } from './piece.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Match {
  /** The page's text before and after the label: brackets, colons, arrows, spaces. */
  before: string
  after: string
  pieces: Piece[]
}

/** Longer texts are prose, not labels. */
export const longestLabel = 120

/** Finds the labels of a text on a kind of page; undefined when a Han part of it is unknown or there is none. */
export function matchText(text: string, page: string, vocabulary: Vocabulary): Match | undefined {
  if (text.length > longestLabel || !hasHan(text)) return undefined
  const folded = vocabulary.fold(text)
  const { start, end } = findEdges(folded)
  if (start === end || vocabulary.closed.test(folded) || vocabulary.closed.test(text)) return undefined
  const after = text.slice(end)
  const label = lookUp(text, start, end, page, vocabulary)
  const joined = !label || isTwoLabels(label, text, start) ? joinLabels(text, start, end, page, vocabulary) : undefined
  const pieces = joined ?? (label && [{ label }])
  if (pieces) return { before: text.slice(0, start), after, pieces }
  const place = inBrackets.exec(folded)?.[0].length ?? 0
  const event = place > 0 && place < end ? lookUp(text, place, end, page, vocabulary) : undefined
  return event && { before: text.slice(0, place), after, pieces: [{ label: event }] }
}

/** 「满300减50 包邮」 are two labels, though 「江浙沪包邮」 is one: a space after the label that begins the text. */
function isTwoLabels({ slots: [first] }: LabelMatch, text: string, start: number): boolean {
  const end = start + (first?.raw.length ?? 0)
  return first?.label !== undefined && text.startsWith(first.raw, start) && /\s/.test(text[end] ?? '')
}

/** Tracking lines begin with a place: 「【深圳市】快件已到达…」. */
const inBrackets = /^ ?\[[^\]]{1,20}\] ?/

/** The labels of a match, in order. */
export function labelsOf(match: Match): LabelMatch[] {
  return match.pieces.flatMap((piece) => ('label' in piece ? [piece.label] : []))
}

/** Whether the text only makes sense together with its neighbours (`共`, `件`). */
export function isPart(match: Match, vocabulary: Vocabulary): boolean {
  return labelsOf(match).some((label) => vocabulary.isPart(label.row))
}

/** Whether every Han part of the text is a label or a value, and none was left as it is. */
export function isComplete(match: Match): boolean {
  return !match.pieces.some((piece) => 'plain' in piece && hasHan(piece.plain))
}
