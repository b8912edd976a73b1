/** Shape of the guides: checklists and decision trees, each step with its source, and when to offer them. */
import { Clicks } from './clicks.ts'
import { Grade } from './evidence.ts'
import { PageKind } from './schema.ts'
import { logisticsStates, refundStatuses, tradeStatuses } from './status-codes.ts'
import { TravelWay } from './travel-ways.ts'
import * as z from './zod.ts'

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const ids = z.array(id).check(z.minLength(1))
const chinese = z.string().check(z.regex(/\p{Script=Han}/u))
const factId = z.string().check(z.regex(/^(S[1-6]|X)\.[a-z0-9-]+$/))

export const guideIds = [
  'refund-direct',
  'payment-failed',
  'item-page',
  'first-order',
  'on-arrival',
  'alipayhk',
  'chunghwa-post',
  'alipay-account',
  'agent-orders',
] as const
export const GuideId = z.enum(guideIds)
export type GuideId = z.infer<typeof GuideId>

/** What is drawn with a step: whom to call, when refunds arrive, a refund request to write. */
export const stepShows = ['hotline', 'hotline-tw', 'arrival', 'evidence', 'agent-request'] as const
export type StepShow = (typeof stepShows)[number]

const origin = { source: id, checked: z.iso.date() }

/** What one of several sources that disagree says. */
export const GuideClaim = z.strictObject({ id, ...origin })
export type GuideClaim = z.infer<typeof GuideClaim>

export const GuideStep = z.strictObject({
  id,
  /** Something to do, which can be ticked; something to know; something to beware of. */
  kind: z.enum(['do', 'know', 'warn']),
  /** Words and controls of a next step, or the words of a refund route, instead of its own. */
  use: z.optional(z.string().check(z.regex(/^(step|route):[a-z0-9-]+$/))),
  clicks: z.optional(Clicks),
  /** Chinese words to look for. */
  labels: z.optional(z.array(chinese)),
  show: z.optional(z.enum(stepShows)),
  /** Phrases or messages that say it in Chinese. */
  phrases: z.optional(ids),
  /** The facts of the source documents that it gives. */
  facts: z.optional(z.array(factId)),
  claims: z.optional(z.array(GuideClaim).check(z.minLength(2))),
  ...origin,
})
export type GuideStep = z.infer<typeof GuideStep>

export const GuideSection = z.strictObject({
  id,
  /** Chinese words by which the reader knows that this is theirs. */
  labels: z.optional(z.array(chinese)),
  /** Statuses of an order that lead here. */
  trade: z.optional(z.array(z.enum(tradeStatuses))),
  refund: z.optional(z.array(z.enum(refundStatuses))),
  /** A question: one of these sections follows. */
  choose: z.optional(ids),
  steps: z.array(GuideStep),
})
export type GuideSection = z.infer<typeof GuideSection>

export const Guide = z.strictObject({
  id: GuideId,
  /** Ticks belong to an order where one is chosen, or to a run. */
  per: z.enum(['order', 'run']),
  /** The sections that are always shown; the others follow from answers. */
  start: ids,
  /** When it is offered. */
  offers: z.strictObject({
    pages: z.optional(z.array(PageKind)),
    /** Ids of refund routes. On a page, a guide with routes is offered for these only. */
    routes: z.optional(ids),
    travel: z.optional(z.array(TravelWay)),
    refund: z.optional(z.array(z.enum(refundStatuses))),
    parcel: z.optional(z.array(z.enum(logisticsStates))),
  }),
  sections: z.array(GuideSection).check(z.minLength(1)),
})
export type Guide = z.infer<typeof Guide>

export const GuideSource = z.strictObject({ id, grade: Grade, published: z.optional(z.iso.date()) })
export type GuideSource = z.infer<typeof GuideSource>
export const GuideSourceFile = z.strictObject({ about: z.string(), sources: z.array(GuideSource) })

export const GuideFactFile = z.strictObject({
  about: z.string(),
  facts: z.array(z.strictObject({ id: factId, source: id, shows: z.array(z.string()).check(z.minLength(1)) })),
  conflicts: z.array(z.strictObject({ id: factId, sources: ids })),
})

/** Where to look when a page shows an error: `guide/section` by the entry of the vocabulary. */
export const GuideErrorFile = z.strictObject({
  about: z.string(),
  pages: z.array(PageKind),
  errors: z.record(
    z.string().check(z.regex(/^[a-z-]+\.[a-z0-9-]+$/)),
    z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  ),
})
