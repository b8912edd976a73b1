/** Help in the card: messages to the seller in Chinese with their translation, and whom to call. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { fillLines } from '../../../core/deadlines/fill-lines.ts'
import { type CardParts, copyWords } from './card-parts.ts'
import { ClickPath } from './card-steps.tsx'

export function Messages({ parts }: { parts: CardParts }) {
  const { t, facts, verdict, pack, onCopy } = parts
  const { order, refunds } = verdict.steps
  const wanted = new Set([...refunds.flatMap(({ messages }) => messages), ...order.messages])
  const templates = [...wanted].flatMap((id) => pack.messages.messages.find((one) => one.id === id) ?? [])
  if (templates.length === 0) return null
  const items = facts.items ?? []
  const about = refunds.find(({ item }) => item !== undefined)?.item ?? (items.length === 1 ? 0 : undefined)
  const item = about === undefined ? undefined : items[about]?.title
  return (
    <section aria-labelledby="messages">
      <h3 id="messages">{t('orderCard.messages')}</h3>
      {templates.map(({ id, zh }) => {
        const text = fillLines(zh, { orderId: facts.orderId, item })
        return (
          <details key={id}>
            <summary>{t(`message.${id}.title`)}</summary>
            <p class="zh" lang="zh">
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
