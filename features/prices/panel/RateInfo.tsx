/** The rate in use, how old it is and whose, and what is wrong with it, with what to do. */
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import { type Rates, rateBetween } from '../../../core/money/convert.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { ask } from '../../../services/page-messages.ts'
import type { RateState } from '../../../services/rates.ts'
import type { MoneyWords } from './money-words.ts'
import { oldAfterDays, rateStatus } from './rate-status.ts'

export interface RateInfoProps {
  currency: string
  /** With the reader's own rate, where there is one. */
  rates: Rates
  isOwn: boolean
  state: RateState
  /** Rates are renewed: prices and TaoLens are on. */
  isRenewed: boolean
  now: number
  words: MoneyWords
  speech: Speech
}

/** The rate in both directions. */
function RateLine({ currency, rates, words, speech }: RateInfoProps) {
  const there = rateBetween('CNY', currency, rates)
  const back = rateBetween(currency, 'CNY', rates)
  if (!there || !back) return null
  return (
    <p class="rate">
      <bdi>{speech.t('rateLine', { from: 'CNY', to: currency, rate: words.rate(there) })}</bdi>
      <bdi>{speech.t('rateLine', { from: currency, to: 'CNY', rate: words.rate(back) })}</bdi>
    </p>
  )
}

/** Asks the background to ask for rates; what comes of it is in storage, and drawn from there. */
function AskNow({ state: { last }, speech: { t } }: Pick<RateInfoProps, 'state' | 'speech'>) {
  const [state, setState] = useState<'idle' | 'asking' | 'asked'>('idle')
  const askNow = async () => {
    if (state === 'asking') return
    setState('asking')
    await ask('rates:refresh', {})
    setState('asked')
  }
  const isFirst = last === undefined
  // Soon after installing nobody has been asked yet: whoever looks need not wait for the alarm.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (isFirst) void askNow()
  }, [])
  return (
    <div class="ask-now">
      <button type="button" aria-disabled={state === 'asking'} onClick={() => void askNow()}>
        {t('askNow')}
      </button>
      <span role="status" class="hint">
        {state !== 'idle' && t(state)}
      </span>
    </div>
  )
}

/** What is wrong with the service's rates, and what the reader can do. */
function Trouble({ currency, state, isRenewed, now, words, speech }: RateInfoProps) {
  const { trouble, date, ageDays, othersRefused, triedAt } = rateStatus(state, currency, now)
  const { t, locale } = speech
  const day = words.day(date)
  const tried = triedAt === undefined ? '' : words.ago(now - triedAt)
  const isOld = ageDays !== undefined && ageDays > oldAfterDays
  return (
    <>
      {trouble && <Notice tone="warning">{t(`rateTrouble.${trouble}`, { currency, day, tried })}</Notice>}
      {isOld && !trouble && <Notice tone="warning">{t('rateOld', { count: ageDays })}</Notice>}
      {othersRefused.length > 0 && (
        <p class="hint">
          {t('othersRefused', {
            count: othersRefused.length,
            codes: new Intl.ListFormat(locale).format(othersRefused),
          })}
        </p>
      )}
      {!isRenewed && <p class="hint">{t('rateNotRenewed')}</p>}
      {isRenewed && (isOld || trouble) && <AskNow state={state} speech={speech} />}
    </>
  )
}

/** Everything about the rate of another currency than the yuan. */
export function RateInfo(props: RateInfoProps) {
  const { currency, isOwn, state, now, words, speech } = props
  const { t } = speech
  const { date, source } = rateStatus(state, currency, now)
  const from = { day: words.day(date), age: words.age(date, now), source }
  return (
    <div class="rate-info">
      <RateLine {...props} />
      <p class="hint">{isOwn ? t('rateOwn') : t('rateFrom', from)}</p>
      {!isOwn && <Trouble {...props} />}
    </div>
  )
}
