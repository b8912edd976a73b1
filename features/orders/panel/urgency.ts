/** How urgent a deadline is for the buyer: what decides its sign and colour. */
import type { DeadlineAnswer } from '../../../core/deadlines/answer.ts'

/** urgent: under a day. soon: under three. later: more, or somebody else's to keep. */
export type Urgency = 'urgent' | 'soon' | 'later' | 'passed' | 'paused' | 'none'

const dayMs = 86_400_000

/** The urgency of an answer. What others must do is never urgent for the buyer until it is over. */
export function urgencyOf({ state, who, remainingMs }: DeadlineAnswer): Urgency {
  if (state === 'suspended') return 'paused'
  if (state === 'passed') return 'passed'
  if (state !== 'running' || remainingMs === undefined) return 'none'
  if (who !== 'buyer' && who !== 'platform') return 'later'
  if (remainingMs < dayMs) return 'urgent'
  return remainingMs < 3 * dayMs ? 'soon' : 'later'
}
