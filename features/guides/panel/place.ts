/** Places in the guides, as the shell, an address or an error name them. */
import { answersTo } from '../../../core/guides/run.ts'
import { guides } from '../rules.ts'
import type { OpenAt } from './GuideList.tsx'
import type { RunsStore } from './runs-store.ts'

/** The place that `guide`, `guide/section` or `guide:order` names; undefined when there is no such guide. */
export function placeOf(target: string): OpenAt | undefined {
  const [, id, section, orderId] = /^([a-z0-9-]+)(?:\/([a-z0-9-]+))?(?::(\w{1,40}))?$/.exec(target) ?? []
  const guide = guides.find((one) => one.id === id)
  return guide && { guide, section, orderId: guide.per === 'order' ? orderId : undefined }
}

/** The name of a place, for an address. */
export const nameOf = ({ guide, orderId }: OpenAt): string => guide.id + (orderId ? `:${orderId}` : '')

/** Answers the questions that lead to a section. */
export function leadTo({ guide, section, orderId }: OpenAt, store: RunsStore): void {
  const answers = (section && answersTo(guide, section)) || {}
  for (const [question, answer] of Object.entries(answers)) {
    store.change({ guide: guide.id, orderId }, { question, answer })
  }
}
