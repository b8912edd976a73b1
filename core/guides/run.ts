/** A run through a guide: what is ticked and which answers were given. Pure; changed by making a new one. */
import type { Guide, GuideSection } from '../../rules/guides.ts'
import type { OrderFacts } from '../orders/facts.ts'

export interface GuideRun {
  /** Ids of ticked steps. */
  ticked: readonly string[]
  /** The answer to each question, by the question's section. */
  chosen: Readonly<Record<string, string>>
  /** Epoch ms. */
  changedAt: number
}

export type RunChange = { tick: string; on: boolean } | { question: string; answer: string | undefined }

export const freshRun: GuideRun = { ticked: [], chosen: {}, changedAt: 0 }

/** A run after one change; what another tab changed in it stays. */
export function changeRun(run: GuideRun, change: RunChange, now: number): GuideRun {
  if ('tick' in change) {
    const others = run.ticked.filter((id) => id !== change.tick)
    return { ...run, ticked: change.on ? [...others, change.tick] : others, changedAt: now }
  }
  const { [change.question]: _, ...others } = run.chosen
  const chosen = change.answer === undefined ? others : { ...others, [change.question]: change.answer }
  return { ...run, chosen, changedAt: now }
}

/** Whether nothing of a run is worth keeping. */
export const isEmpty = ({ ticked, chosen }: GuideRun): boolean => ticked.length + Object.keys(chosen).length === 0

const refundsOf = ({ refund, items = [] }: OrderFacts) => [refund, ...items.map((item) => item.refund)]

/** The section to which an order's status leads: a refund's before the order's own; undefined when none fits. */
export function sectionFor(guide: Guide, facts: OrderFacts): string | undefined {
  const refunds = refundsOf(facts).map((one) => one?.status)
  const byRefund = guide.sections.find(({ refund = [] }) => refund.some((status) => refunds.includes(status)))
  const byTrade = guide.sections.find(({ trade = [] }) => facts.trade && trade.includes(facts.trade.status))
  return (byRefund ?? byTrade)?.id
}

/** The answer to a section's question: the reader's own, else the one an order's status gives. */
export function answerTo(section: GuideSection, run: GuideRun, fromOrder: string | undefined): string | undefined {
  const { choose = [] } = section
  return [run.chosen[section.id], fromOrder].find((id) => id !== undefined && choose.includes(id))
}

/** The sections to show, in order: those of the start, each question followed by the section of its answer. */
export function sectionsShown(guide: Guide, run: GuideRun, fromOrder?: string): GuideSection[] {
  const shown: GuideSection[] = []
  const add = (id: string) => {
    const section = guide.sections.find((one) => one.id === id)
    if (!section || shown.includes(section)) return
    shown.push(section)
    const answer = answerTo(section, run, fromOrder)
    if (answer) add(answer)
  }
  guide.start.forEach(add)
  return shown
}

/** How many of the steps that can be ticked are, in these sections. */
export function progressOf(sections: readonly GuideSection[], run: GuideRun): { done: number; of: number } {
  const steps = sections.flatMap((section) => section.steps.filter(({ kind }) => kind === 'do'))
  return { done: steps.filter(({ id }) => run.ticked.includes(id)).length, of: steps.length }
}

/** The answers that lead to a section from the start; undefined when no way leads there. */
export function answersTo(guide: Guide, section: string): Record<string, string> | undefined {
  const lookFrom = (id: string, chosen: Record<string, string>): Record<string, string> | undefined => {
    if (id === section) return chosen
    const next = guide.sections.find((one) => one.id === id)?.choose ?? []
    return first(
      next.map((answer) => () => (answer in chosen ? undefined : lookFrom(answer, { ...chosen, [id]: answer }))),
    )
  }
  return first(guide.start.map((id) => () => lookFrom(id, {})))
}

function first<Found>(tries: readonly (() => Found | undefined)[]): Found | undefined {
  for (const look of tries) {
    const found = look()
    if (found !== undefined) return found
  }
  return undefined
}
