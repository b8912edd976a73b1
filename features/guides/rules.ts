/** Our own rules for guides and phrases; checked by schema in the tests. */

import sourceFile from '../../rules/guide-sources.json' with { type: 'json' }
import agentOrders from '../../rules/guides/agent-orders.json' with { type: 'json' }
import alipayAccount from '../../rules/guides/alipay-account.json' with { type: 'json' }
import alipayhk from '../../rules/guides/alipayhk.json' with { type: 'json' }
import chunghwaPost from '../../rules/guides/chunghwa-post.json' with { type: 'json' }
import firstOrder from '../../rules/guides/first-order.json' with { type: 'json' }
import itemPage from '../../rules/guides/item-page.json' with { type: 'json' }
import onArrival from '../../rules/guides/on-arrival.json' with { type: 'json' }
import paymentFailed from '../../rules/guides/payment-failed.json' with { type: 'json' }
import refundDirect from '../../rules/guides/refund-direct.json' with { type: 'json' }
import type { Guide, GuideSource, GuideStep } from '../../rules/guides.ts'
import hotlineFile from '../../rules/hotlines.json' with { type: 'json' }
import type { HotlineFile } from '../../rules/hotlines.ts'
import messageFile from '../../rules/messages.json' with { type: 'json' }
import type { MessageFile } from '../../rules/messages.ts'
import nextStepFile from '../../rules/next-steps.json' with { type: 'json' }
import type { NextStepFile } from '../../rules/next-steps.ts'
import phraseFile from '../../rules/phrases.json' with { type: 'json' }
import type { Phrase, PhraseFile, Situation, Slot } from '../../rules/phrases.ts'
import routeFile from '../../rules/refund-routes.json' with { type: 'json' }
import type { RefundRouteFile } from '../../rules/refund-routes.ts'

/** In the order in which the panel lists them. */
export const guides = [
  refundDirect,
  paymentFailed,
  itemPage,
  firstOrder,
  onArrival,
  alipayhk,
  chunghwaPost,
  alipayAccount,
  agentOrders,
] as unknown as readonly Guide[]

export const { sources } = sourceFile as unknown as { sources: readonly GuideSource[] }
export const { hotlines } = hotlineFile as unknown as HotlineFile
export const { routes } = routeFile as unknown as RefundRouteFile
const { steps: nextSteps } = nextStepFile as unknown as NextStepFile
const { messages } = messageFile as unknown as MessageFile
const phrases = phraseFile as unknown as PhraseFile

/** The controls of a step, in the order in which they are clicked: its own, else those of the next step it uses. */
export function clicksOf({ clicks, use }: GuideStep) {
  const [kind, id = ''] = use?.split(':') ?? []
  return clicks ?? (kind === 'step' ? nextSteps[id]?.clicks : undefined) ?? []
}

/** The key of a step's words. */
export function wordsOf(guide: string, { id, use }: GuideStep): string {
  if (!use) return `step.${guide}.${id}`
  const [kind, name] = use.split(':')
  return kind === 'route' ? `refundRoute.${name}.text` : `step.${name}`
}

/** A phrase or a message of orders, with the prefix of its words. */
export interface AnyPhrase {
  id: string
  words: string
  zh: readonly string[]
  needs: readonly Slot[]
}

const fromMessage = ({ id, zh }: MessageFile['messages'][number]): AnyPhrase => ({
  id,
  words: `message.${id}`,
  zh,
  needs: [],
})
const fromPhrase = ({ id, zh, needs }: Phrase): AnyPhrase => ({ id, words: `phrase.${id}`, zh, needs })

/** All phrases by situation, in their order; messages of orders come first. */
export const situations: readonly { id: Situation; phrases: readonly AnyPhrase[] }[] = phrases.situations.map(
  ({ id, messages: own }) => ({
    id,
    phrases: [
      ...messages.filter((one) => own.includes(one.id)).map(fromMessage),
      ...phrases.phrases.filter((one) => one.situation === id).map(fromPhrase),
    ],
  }),
)

const byId = new Map(situations.flatMap((one) => one.phrases.map((phrase) => [phrase.id, phrase] as const)))

/** The phrases with these ids. */
export const phrasesWith = (ids: readonly string[] = []): AnyPhrase[] =>
  ids.flatMap((id) => {
    const phrase = byId.get(id)
    return phrase ? [phrase] : []
  })
