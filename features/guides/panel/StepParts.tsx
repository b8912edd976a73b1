/** What stands below a step: words to look for, what sources say, whom to call, when refunds arrive. */
import { Fragment } from 'preact'
import { Select } from '../../../components/Select.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import type { GuideClaim, GuideStep } from '../../../rules/guides.ts'
import { type HotlineRegion, hotlineRegions } from '../../../rules/hotlines.ts'
import { sayDay } from '../../say-day.ts'
import { hotlines, routes } from '../rules.ts'
import { spellingsFor } from './both-scripts.ts'
import { saySource } from './say.ts'

/** Chinese words, each in a box of its own; what it is written like in the other script after it. */
export function Labels({ labels, region }: { labels: readonly string[]; region: HotlineRegion }) {
  return (
    <>
      {labels.map((label) => {
        const [usual, other] = spellingsFor([label], region)
        return (
          <Fragment key={label}>
            <span class="chip" lang="zh">
              {usual}
            </span>{' '}
            {other && (
              <span class="zh" lang="zh">
                <span>/ {other}</span>{' '}
              </span>
            )}
          </Fragment>
        )
      })}
    </>
  )
}

/** What sources that disagree say, each with its own date: side by side, never averaged. */
export function Claims({ claims, words, speech }: { claims: readonly GuideClaim[]; words: string; speech: Speech }) {
  return (
    <div class="claims">
      <p class="claims-title">{speech.t('sourcesDisagree')}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>{speech.t(`${words}.${claim.id}`)}</p>
            <p class="hint">{saySource(claim, speech)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface RegionChoice {
  region: HotlineRegion
  onRegion: (region: HotlineRegion) => void
}

function CallLine({ region, speech: { t, locale } }: { region: HotlineRegion; speech: Speech }) {
  const hotline = hotlines.find(({ id }) => id === region)
  if (!hotline) return null
  const { number, labels = [], source, checked } = hotline
  return (
    <>
      <p>
        {t(`hotline.${hotline.id}.name`)}{' '}
        {number && (
          <a class="number" href={`tel:${number.replaceAll(' ', '')}`}>
            <bdi>{number}</bdi>
          </a>
        )}
        {labels.map((spellings) => (
          <Labels key={spellings[0]} labels={spellings} region={region} />
        ))}
      </p>
      <p class="hint">
        {t(`hotline.${hotline.id}.hours`)} {t('deadlineAccording', { source, date: sayDay(checked, locale) })}
      </p>
    </>
  )
}

/** Whom to call: by the reader's region, which can be chosen here, or of one region. */
export function Hotline({ only, region, onRegion, speech }: RegionChoice & { only?: HotlineRegion; speech: Speech }) {
  const { t } = speech
  return (
    <div class="box">
      {!only && (
        <Select
          label={t('guideRegion')}
          options={hotlineRegions.map((value) => ({ value, name: t(`guideRegion.${value}`) }))}
          chosen={region}
          onChoose={(value) => onRegion(value as HotlineRegion)}
        />
      )}
      <CallLine region={only ?? region} speech={speech} />
    </div>
  )
}

/** When a refund arrives: by the reader's way of paying, the others folded. */
export function Arrival({ route, speech }: { route: string; speech: Speech }) {
  const { t, locale } = speech
  const known = routes.filter(({ id, workingDays }) => id === route || workingDays)
  const own = known.find(({ id }) => id === route)
  const line = (one: (typeof known)[number]) => (
    <li key={one.id}>
      <p>
        <strong>{t(`refundRoute.${one.id}.name`)}</strong>: {t(`refundRoute.${one.id}.text`)}
      </p>
      <p class="hint">{t('deadlineAccording', { source: one.source, date: sayDay(one.checked, locale) })}</p>
    </li>
  )
  return (
    <div class="box">
      {own && <ul class="plain">{line(own)}</ul>}
      <details class="origin" open={!own}>
        <summary>{t(own ? 'otherRoutes' : 'allRoutes')}</summary>
        <ul class="plain">{known.filter((one) => one !== own).map(line)}</ul>
      </details>
    </div>
  )
}

/** Where the steps of a section are from; each source once. */
export function Sources({ steps, speech }: { steps: readonly GuideStep[]; speech: Speech }) {
  const lines = [...new Set(steps.map((step) => saySource(step, speech)))]
  if (lines.length === 0) return null
  return (
    <details class="origin">
      <summary>{speech.t('whereFrom')}</summary>
      {lines.map((line) => (
        <p key={line} class="hint">
          {line}
        </p>
      ))}
    </details>
  )
}
