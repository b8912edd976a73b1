/** Messages to the seller: in Chinese to copy, with what they say. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { fillLines } from '../../../core/deadlines/fill-lines.ts'
import { nextStepsFor } from '../../../core/deadlines/next-steps.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import messageFile from '../../../rules/messages.json' with { type: 'json' }
import type { MessageFile, MessageId } from '../../../rules/messages.ts'
import { copyText } from '../../../services/clipboard.ts'
import { steps } from './Steps.tsx'

const { messages } = messageFile as unknown as MessageFile

/** The titles that a message names: of the item it is about, else of all items. */
function titlesFor(facts: OrderFacts, item: number | undefined): string | undefined {
  const items = facts.items ?? []
  const titles = item === undefined ? items.map(({ title }) => title) : [items[item]?.title]
  return titles.filter(Boolean).join('；') || undefined
}

/** The messages that fit the order now, each once; one that a refund of an item asks for names that item. */
function fittingMessages(facts: OrderFacts): { id: MessageId; item: number | undefined }[] {
  const { order, refunds } = nextStepsFor(facts, steps)
  const all = [
    ...order.messages.map((id) => ({ id, item: undefined })),
    ...refunds.flatMap(({ item, messages: ids }) => ids.map((id) => ({ id, item }))),
  ]
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at)
}

/** The messages, folded. */
export function Messages({ facts, speech }: { facts: OrderFacts; speech: Speech }) {
  const { t } = speech
  const fitting = fittingMessages(facts)
  if (fitting.length === 0) return null
  return (
    <section>
      <h3>{t('messagesTitle')}</h3>
      {fitting.map(({ id, item }) => {
        const template = messages.find((one) => one.id === id)
        const title = titlesFor(facts, item)
        const zh = template && fillLines(template.zh, { orderId: facts.orderId, item: title })
        if (!zh) return null
        return (
          <details key={id} class="message">
            <summary>{t(`message.${id}.title`)}</summary>
            <p class="zh-text" lang="zh" dir="auto">
              {zh}
            </p>
            <p class="hint">{t(`message.${id}.text`)}</p>
            <CopyButton
              text={zh}
              label={t('copyMessage', { message: t(`message.${id}.title`) })}
              words={{ copy: t('copyChinese'), copied: t('copied'), failed: t('copyFailed') }}
              onCopy={copyText}
            />
          </details>
        )
      })}
    </section>
  )
}
