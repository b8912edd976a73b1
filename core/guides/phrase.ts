/** Phrases: Chinese lines with slots, filled from an order and from what the reader typed. */
import type { Slot } from '../../rules/phrases.ts'
import { fillLines } from '../deadlines/fill-lines.ts'
import type { OrderFacts } from '../orders/facts.ts'

export type SlotValues = Partial<Record<Slot, string>>

/** What an order knows of the slots; nothing for an item when it has several, because the phrase may be about one. */
export function valuesOf({ orderId, items = [], logistics }: OrderFacts): SlotValues {
  const [item, another] = items
  const title = another ? undefined : item?.title
  return {
    orderId,
    ...(title && { item: title }),
    ...(logistics?.trackingNumber && { trackingNumber: logistics.trackingNumber }),
    ...(logistics?.carrier && { carrier: logistics.carrier }),
  }
}

/** The slots of some lines, in their order, each once. */
export function slotsIn(lines: readonly string[]): Slot[] {
  return [...new Set(lines.flatMap((line) => [...line.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot as Slot)))]
}

/** A day (`2026-11-28`) as it is written in a Chinese message: `11月28日`; undefined when it is none. */
export function chineseDay(day: string): string | undefined {
  const [, month, date] = /^\d{4}-(\d\d)-(\d\d)$/.exec(day) ?? []
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
  return isDay ? `${Number(month)}月${Number(date)}日` : undefined
}

export interface FilledPhrase {
  /** With a gap (`〔size〕`) for each slot that is needed and has no value. */
  text: string
  /** Those slots; only without any is the text fit to be sent. */
  missing: Slot[]
}

/** Fills a phrase; a line with an optional slot that has no value is left out. `gap` names a slot. */
export function fillPhrase(
  { zh, needs }: { zh: readonly string[]; needs: readonly Slot[] },
  values: SlotValues,
  gap: (slot: Slot) => string,
): FilledPhrase {
  const missing = needs.filter((slot) => !values[slot]?.trim())
  const gaps = Object.fromEntries(missing.map((slot) => [slot, `〔${gap(slot)}〕`]))
  return { text: fillLines(zh, { ...values, ...gaps }), missing }
}
