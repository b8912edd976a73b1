/** Help in the card: messages to the seller in Chinese with their translation, and whom to call. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { fillLines } from '../../../core/deadlines/fill-lines.ts'
import { type CardParts, copyWords } from './card-parts.ts'
import { ClickPath } from './card-steps.tsx'

export function Messages({ parts }: { parts: CardParts }) {
  const { t, facts, verdict, pack, onCopy } = parts
  const { order, refunds } = verdict.steps
  const items = facts.items ?? []
  const only = items.length === 1 ? 0 : undefined
  // A message that a refund asks for is about its item; any other is about the order.
  const wanted = new Map(order.messages.map((id) => [id, only]))
  for (const { item, messages } of refunds) for (const id of messages) if (!wanted.has(id)) wanted.set(id, item ?? only)
  const templates = pack.messages.messages.filter(({ id }) => wanted.has(id))
  if (templates.length === 0) return null
  return (
    <section aria-labelledby="messages">
      <h3 id="messages">{t('orderCard.messages')}</h3>
      {templates.map(({ id, zh }) => {
        const about = wanted.get(id)
        const text = fillLines(zh, {
          orderId: facts.orderId,
          item: about === undefined ? undefined : items[about]?.title,
        })
        return (
          <details key={id}>
            <summary>{t(`message.${id}.title`)}</summary>
            <p class="zh" lang="zh" dir="auto">
              {text}
            </p>
            <CopyButton text={text} words={copyWords(t)} onCopy={onCopy} />
            <p class="quiet">{t(`message.${id}.text`)}</p>
          </details>
        )
      })}
    </section>
  )
}

export function Hotline({ parts }: { parts: CardParts }) {
  const { t, pack, region, onCopy } = parts
  const hotline = pack.hotlines.hotlines.find(({ id }) => id === region)
  if (!hotline) return null
  return (
    <section aria-labelledby="hotline">
      <h3 id="hotline">{t('orderCard.hotline')}</h3>
      <p>{t(`hotline.${hotline.id}.name`)}</p>
      {hotline.number && (
        <p>
          <bdi dir="ltr">{hotline.number}</bdi>{' '}
          <CopyButton text={hotline.number} words={copyWords(t)} onCopy={onCopy} />
        </p>
      )}
      <p class="quiet">{t(`hotline.${hotline.id}.hours`)}</p>
      <ClickPath clicks={hotline.labels ?? []} parts={parts} />
    </section>
  )
}
