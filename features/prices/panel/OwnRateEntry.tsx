/** The reader's own fixed rate, typed in whichever direction they know it. */
import { useState } from 'preact/hooks'
import { Entry } from '../../../components/Entry.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Switch } from '../../../components/Switch.tsx'
import { useFollowed } from '../../../components/use-followed.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { OwnRate } from '../settings.ts'
import { decimalTyped, shownDecimal, typedRange } from './decimal-typed.ts'
import type { MoneyWords } from './money-words.ts'
import { judgeRate, type RateDirection, rateOf, typedOf } from './own-rate.ts'
import { useWhole } from './use-whole.ts'

export interface OwnRateEntryProps {
  currency: string
  ownRate: OwnRate | null
  /** The last one, while none is used. */
  ownRateOff: OwnRate | null
  /** How much of the currency one yuan is by the rate service. */
  serviceRate: string | undefined
  onChange: (ownRate: OwnRate | null) => void
  words: MoneyWords
  speech: Speech
}

/** A switch, and a field while it is on. A rate far from the service's is refused; one at some distance is pointed out. */
export function OwnRateEntry(props: OwnRateEntryProps) {
  const { currency, ownRate, ownRateOff, serviceRate, onChange, words, speech } = props
  const { t, locale } = speech
  const [mine, off] = [ownRate, ownRateOff].map((one) => (one?.currency === currency ? one.rate : undefined))
  const [isOn, setIsOn] = useState(mine !== undefined)
  const start = typedOf(mine ?? off, serviceRate)
  const [direction, setDirection] = useState<RateDirection>(start.direction)
  const [text, setText] = useState(start.decimal && shownDecimal(start.decimal, locale))
  const decimal = decimalTyped(text, locale)
  const verdict = judgeRate(decimal, direction, serviceRate)
  const followed = useFollowed(mine ?? '', () => {
    // What is being typed here is published in a moment.
    if (whole.waiting()) return
    setIsOn(mine !== undefined)
    setDirection(start.direction)
    setText(start.decimal && shownDecimal(start.decimal, locale))
  })
  const publish = (next: OwnRate | null) => {
    followed(next?.rate ?? '')
    onChange(next)
  }
  const whole = useWhole(publish)
  const type = (next: string, way = direction) => {
    setText(next)
    setDirection(way)
    const typed = decimalTyped(next, locale)
    const isGood = ['good', 'distant'].includes(judgeRate(typed, way, serviceRate).kind)
    if (typed && isGood) whole.later({ currency, rate: rateOf(typed, way) })
    else whole.cancel()
  }
  const turn = (on: boolean) => {
    setIsOn(on)
    if (on) type(text)
    else whole.cancel()
    if (on) whole.now()
    else publish(null)
  }
  const [from, to] = direction === 'per-yuan' ? ['CNY', currency] : [currency, 'CNY']
  const isWrong = verdict.kind === 'none' || verdict.kind === 'absurd'
  const expected = verdict.expected ? words.rate(verdict.expected) : ''
  return (
    <div class="fields">
      <Switch label={t('ownRate')} hint={t('ownRateHint')} checked={isOn} onChange={turn} />
      {isOn && (
        <Entry
          label={t('ownRateField', { from, to })}
          value={text}
          onInput={type}
          onDone={whole.now}
          error={isWrong ? t(`ownRateWrong.${verdict.kind}`, { expected, ...typedRange }) : undefined}
        >
          <button
            type="button"
            onClick={() => {
              type(text, direction === 'per-yuan' ? 'per-own' : 'per-yuan')
              whole.now()
            }}
          >
            {t('otherWayRound')}
          </button>
        </Entry>
      )}
      <div role="status">
        {isOn && verdict.kind === 'distant' && (
          <Notice tone="warning">{t('ownRateDistant', { expected, from, to })}</Notice>
        )}
      </div>
    </div>
  )
}
