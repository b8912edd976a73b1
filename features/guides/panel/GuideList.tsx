/** The start of the panel: what fits now, all guides, and the phrases by situation. */
import type { Offer } from '../../../core/guides/offers.ts'
import type { SlotValues } from '../../../core/guides/phrase.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { Guide } from '../../../rules/guides.ts'
import type { RunAt } from '../../../services/guide-runs.ts'
import { guides, situations } from '../rules.ts'
import { PhraseItem } from './PhraseItem.tsx'
import { progressAt } from './progress.ts'
import type { RunsStore } from './runs-store.ts'

export interface OpenAt {
  guide: Guide
  section?: string | undefined
  orderId?: string | undefined
}

export interface GuideListProps {
  offers: readonly Offer[]
  store: RunsStore
  /** The order whose facts fill the phrases. */
  values: SlotValues
  onOpen: (at: OpenAt) => void
  speech: Speech
}

/** How far a run is; nothing for one that was not begun. */
function progressText(at: RunAt, store: RunsStore, { t }: Speech): string | undefined {
  const progress = progressAt(at, store)
  return progress?.done ? t('progress', { ...progress }) : undefined
}

function Entry(
  props: { at: OpenAt; hint: string; progress: string | undefined } & Pick<GuideListProps, 'onOpen' | 'speech'>,
) {
  const { at, hint, progress, onOpen, speech } = props
  return (
    <li>
      <button type="button" class="guide-entry" onClick={() => onOpen(at)}>
        <span class="guide-entry-title">{speech.t(`guide.${at.guide.id}.title`)}</span>
        <span class="hint">{hint}</span>
        {progress && <span class="guide-entry-progress">{progress}</span>}
      </button>
    </li>
  )
}

/** Why a guide is offered, in words. */
function reasonFor({ guide, section, orderId, why }: Offer, store: RunsStore, { t }: Speech): string {
  const item = store.state().orders.find((one) => one.orderId === orderId)?.items?.[0]?.title
  if (why === 'error') return t('why.error', { section: t(`section.${guide}.${section}`) })
  return t(orderId && why !== 'page' ? 'why.withOrder' : `why.${why}`, {
    why: t(`why.${why}`),
    order: item ?? orderId,
  })
}

function Offers({ offers, store, onOpen, speech }: GuideListProps) {
  const { t } = speech
  if (offers.length === 0) return null
  return (
    <section class="guide-part">
      <h2>{t('offersTitle')}</h2>
      <ul class="plain entries offers">
        {offers.map((offer) => {
          const guide = guides.find(({ id }) => id === offer.guide)
          if (!guide) return null
          const { section, orderId } = offer
          return (
            <Entry
              key={guide.id}
              at={{ guide, section, orderId }}
              hint={reasonFor(offer, store, speech)}
              progress={progressText({ guide: guide.id, orderId }, store, speech)}
              onOpen={onOpen}
              speech={speech}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** Money back is what most come for: its messages are in sight at once, one press from copying. */
const unfolded = 'refund'

/** The phrases of each situation, folded but for one. */
function Phrases({ values, speech }: GuideListProps) {
  const { t } = speech
  return (
    <section class="guide-part">
      <h2>{t('phrasesTitle')}</h2>
      <p class="hint">{t('phrasesHint')}</p>
      {situations.map(({ id, phrases }) => (
        <details key={id} class="situation" open={id === unfolded}>
          <summary>
            {t(`situation.${id}`)} <span class="hint count">{t('phraseCount', { count: phrases.length })}</span>
          </summary>
          {phrases.map((phrase) => (
            <PhraseItem key={phrase.id} phrase={phrase} known={values} speech={speech} />
          ))}
        </details>
      ))}
    </section>
  )
}

/** Everything, when nothing is asked for. */
export function GuideList(props: GuideListProps) {
  const { store, onOpen, speech } = props
  const { t } = speech
  return (
    <>
      <Offers {...props} />
      <section class="guide-part">
        <h2>{t('allGuides')}</h2>
        <ul class="plain entries">
          {guides.map((guide) => (
            <Entry
              key={guide.id}
              at={{ guide }}
              hint={t(`guide.${guide.id}.about`)}
              progress={progressText({ guide: guide.id }, store, speech)}
              onOpen={onOpen}
              speech={speech}
            />
          ))}
        </ul>
      </section>
      <Phrases {...props} />
    </>
  )
}
