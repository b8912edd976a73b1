/** Look-up: one label for the whole of a text. The meaning of this kind of page comes before the general one. */
import { findEdges } from './edges.ts'
import { hasHan } from './fold.ts'
import { type Reading, readText, tighten } from './reading.ts'
import { type FixedWording, type Vocabulary, type WildWording, wildKeys } from './vocabulary.ts'
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
  /** Which meaning, and by which wording (`Vocabulary.numberOf` counts it). */
  row: number
  line: number
  slots: Slot[]
}

const longestFreeText = 40

/**
 * Finds the label of `text.slice(start, end)`; undefined when the vocabulary has none. `deep`: inside a slot, where
 * no label slot counts, and no free text at the beginning: 「无锡已签收」 is no 无 before 「锡已签收」.
 */
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
  if (exact) return { row: exact.row, line: exact.line, slots: [] }
  const reading = readText(text, vocabulary, start, end)
  const found = reading.slots.length ? chooseLine(reading.canonical, page, vocabulary) : undefined
  if (found) {
    const slots = found.slots.map((name, i) => ({ name, raw: reading.slots[i]?.raw ?? '' }))
    return { row: found.row, line: found.line, slots }
  }
  return lookUpWild(reading, text, page, vocabulary, deep)
}

/** Of several meanings of one text the one for this kind of page, else the general one; undefined when none holds here. */
function chooseLine(canonical: string, page: string, vocabulary: Vocabulary): FixedWording | undefined {
  let general: FixedWording | undefined
  for (const wording of vocabulary.find(canonical)) {
    const scope = vocabulary.scopeOf(wording.row, page)
    if (scope === 2) return wording
    if (scope === 1) general ??= wording
  }
  return general
}

function* wildCandidates(canonical: string, vocabulary: Vocabulary): Generator<WildWording> {
  const { findWild, hasMiddles } = vocabulary
  yield* findWild(wildKeys.start(canonical.slice(0, 2)))
  yield* findWild(wildKeys.start(canonical.slice(0, 1)))
  yield* findWild(wildKeys.end(canonical.slice(-2)))
  yield* findWild(wildKeys.end(canonical.slice(-1)))
  if (!hasMiddles) return
  for (let i = 1; i < canonical.length - 1; i++) {
    yield* findWild(wildKeys.middle(canonical.slice(i, i + 2)))
    yield* findWild(wildKeys.middle(canonical.slice(i, i + 1)))
  }
}

function lookUpWild(
  reading: Reading,
  text: string,
  page: string,
  vocabulary: Vocabulary,
  deep: boolean,
): LabelMatch | undefined {
  // 「搜狗」 and 「小费」 are words: of two characters neither is a label.
  if (reading.canonical.length < 3) return undefined
  for (const wording of wildCandidates(reading.canonical, vocabulary)) {
    if (deep && (wording.wilds.includes('label') || !wording.pieces[0])) continue
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
    const inside = `{${kind}:${reading.canonical.slice(span.from, at)}}`
    if (vocabulary.closed.test(reading.canonical.slice(0, span.from) + inside + reading.canonical.slice(at)))
      return undefined
    if (raw.length > longestFreeText || !/[\p{L}\p{N}]/u.test(raw)) return undefined
    // A name stays as printed, even when it is a word (`买家（北京）`).
    const label = name === 'who' ? undefined : lookUpInside(raw, page, vocabulary)
    if (!label && (kind === 'label' || vocabulary.closed.test(`{${raw}}`))) return undefined
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
