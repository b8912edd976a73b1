/** Look-up: one label for the whole of a text. The meaning of this kind of page comes before the general one. */
import { findEdges } from './edges.ts'
import { hasHan } from './fold.ts'
import { type Reading, readText, tighten } from './reading.ts'
import type { Vocabulary, WildWording } from './vocabulary.ts'
import { findSpans, nextToken } from './wild-spans.ts'
import { kindOfSlot } from './wording.ts'

export interface Slot {
  name: string
  /** As the page printed it. */
  raw: string
  /** The label inside a `label` slot. */
  label?: LabelMatch
}

export interface LabelMatch {
  /** Which meaning, and by which of its wordings. */
  row: number
  line: number
  slots: Slot[]
}

const longestFreeText = 40

/** Finds the label of `text.slice(start, end)`; undefined when the vocabulary has none. `deep`: inside a `label` slot. */
export function lookUp(
  text: string,
  start: number,
  end: number,
  page: string,
  vocabulary: Vocabulary,
  deep = false,
): LabelMatch | undefined {
  const printed = tighten(vocabulary.fold(text.slice(start, end)))
  const exact = chooseLine(printed, page, vocabulary)
  if (exact !== undefined) return { row: vocabulary.fixed.rowOf(exact), line: exact, slots: [] }
  const reading = readText(text, vocabulary.fold, start, end)
  const line = reading.slots.length ? chooseLine(reading.canonical, page, vocabulary) : undefined
  if (line !== undefined) {
    const slots = vocabulary.fixed.slotsOf(line).map((name, i) => ({ name, raw: reading.slots[i]?.raw ?? '' }))
    return { row: vocabulary.fixed.rowOf(line), line, slots }
  }
  return lookUpWild(reading, text, page, vocabulary, deep)
}

/** Of several meanings of one text the one for this kind of page, else the general one; undefined when none holds here. */
function chooseLine(canonical: string, page: string, vocabulary: Vocabulary): number | undefined {
  let general: number | undefined
  for (const line of vocabulary.fixed.find(canonical)) {
    const scope = vocabulary.scopeOf(vocabulary.fixed.rowOf(line), page)
    if (scope === 2) return line
    if (scope === 1) general ??= line
  }
  return general
}

function* wildCandidates(canonical: string, vocabulary: Vocabulary): Generator<WildWording> {
  const { byStart, byEnd, byMiddle } = vocabulary
  yield* byStart.get(canonical.slice(0, 2)) ?? []
  yield* byStart.get(canonical.slice(0, 1)) ?? []
  yield* byEnd.get(canonical.slice(-2)) ?? []
  yield* byEnd.get(canonical.slice(-1)) ?? []
  if (byMiddle.size === 0) return
  for (let i = 1; i < canonical.length - 1; i++) {
    yield* byMiddle.get(canonical.slice(i, i + 2)) ?? []
    yield* byMiddle.get(canonical.slice(i, i + 1)) ?? []
  }
}

function lookUpWild(
  reading: Reading,
  text: string,
  page: string,
  vocabulary: Vocabulary,
  deep: boolean,
): LabelMatch | undefined {
  for (const wording of wildCandidates(reading.canonical, vocabulary)) {
    if (deep && wording.wilds.includes('label')) continue
    if (vocabulary.scopeOf(wording.row, page) === 0) continue
    const slots = fillSlots(wording, reading, text, page, vocabulary)
    if (slots) return { row: wording.row, line: wording.line, slots }
  }
  return undefined
}

function fillSlots(
  wording: WildWording,
  reading: Reading,
  text: string,
  page: string,
  vocabulary: Vocabulary,
): Slot[] | undefined {
  const spans = findSpans(wording.pieces, reading.canonical)
  if (!spans) return undefined
  const slots: Slot[] = []
  let wild = 0
  let at = 0
  for (const name of wording.slots) {
    const kind = kindOfSlot(name)
    if (kind !== 'text' && kind !== 'label') {
      at = nextToken(reading.canonical, at, spans)
      slots.push({ name, raw: text.slice(reading.starts[at], reading.ends[at]) })
      at++
      continue
    }
    const span = spans[wild++]
    if (!span) return undefined
    const raw = text.slice(reading.starts[span.from], reading.ends[span.to - 1]).trim()
    at = span.to
    // 「昵称：张三」 is a name and its value, not a name with a colon in it.
    if (raw.length > longestFreeText || /^[:：]/.test(raw) || !/[\p{L}\p{N}]/u.test(raw)) return undefined
    const label = lookUpInside(raw, page, vocabulary)
    if (kind === 'label' && !label) return undefined
    slots.push(label ? { name, raw, label } : { name, raw })
  }
  return slots
}

function lookUpInside(raw: string, page: string, vocabulary: Vocabulary): LabelMatch | undefined {
  if (!hasHan(raw)) return undefined
  const { start, end } = findEdges(vocabulary.fold(raw))
  if (start !== 0 || end !== raw.length) return undefined
  const label = lookUp(raw, start, end, page, vocabulary, true)
  return label && vocabulary.isPart(label.row) ? undefined : label
}
