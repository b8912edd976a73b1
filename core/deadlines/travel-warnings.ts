/** The overseas trap: what to mind because of the way the parcels travel. */
import type { NextStepFile, TravelWarning } from '../../rules/next-steps.ts'
import type { TravelWay } from '../../rules/travel-ways.ts'
import { type OrderFacts, parcelsOf } from '../orders/facts.ts'
import type { DeadlineAnswer } from './answer.ts'

const hourMs = 3_600_000

function isDue({ deadline, withinHours }: TravelWarning, answers: readonly DeadlineAnswer[]): boolean {
  if (!deadline || withinHours === undefined) return true
  return answers.some(
    ({ kind, state, remainingMs }) =>
      kind === deadline && state === 'running' && remainingMs !== undefined && remainingMs <= withinHours * hourMs,
  )
}

/** The warnings for an order now, in the order of the rules. An order in an unknown state has none. */
export function travelWarningsFor(
  facts: OrderFacts,
  answers: readonly DeadlineAnswer[],
  travel: TravelWay | undefined,
  { warnings }: Pick<NextStepFile, 'warnings'>,
): TravelWarning[] {
  const status = facts.trade?.status
  const states = parcelsOf(facts).map(({ state }) => state)
  const isSigned = facts.times?.signedAt !== undefined
  return warnings.filter(
    (one) =>
      facts.site !== 'xianyu' &&
      one.travel.includes(travel ?? 'unset') &&
      one.trade.some((code) => code === status) &&
      (!one.logistics || isSigned || one.logistics.some((code) => states.includes(code))) &&
      isDue(one, answers),
  )
}
