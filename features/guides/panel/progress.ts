/** How far runs are. */
import { progressOf, sectionFor, sectionsShown } from '../../../core/guides/run.ts'
import type { RunAt } from '../../../services/guide-runs.ts'
import { guides } from '../rules.ts'
import type { RunsStore } from './runs-store.ts'

/** How many steps of a run are done, of those that are shown; undefined for a guide that this version does not have. */
export function progressAt({ guide: id, orderId }: RunAt, store: RunsStore): { done: number; of: number } | undefined {
  const guide = guides.find((one) => one.id === id)
  if (!guide) return undefined
  const run = store.runOf({ guide: id, orderId })
  const facts = store.state().orders.find((one) => one.orderId === orderId)
  return progressOf(sectionsShown(guide, run, facts && sectionFor(guide, facts)), run)
}

/** The runs that were begun and are not finished, the latest first. */
export const begunRuns = (store: RunsStore): RunAt[] =>
  store.state().runs.filter((one) => {
    const { done, of } = progressAt(one, store) ?? { done: 0, of: 0 }
    return done > 0 && done < of
  })
