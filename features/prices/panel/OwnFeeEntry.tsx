/** A fee of the reader's own: a share of the amount, and a fixed sum. */
import { useState } from 'preact/hooks'
import { Entry } from '../../../components/Entry.tsx'
import { useFollowed } from '../../../components/use-followed.ts'
import { amountTyped } from '../../../core/money/typed.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { currencies } from '../facts.ts'
import type { OwnFee } from '../settings.ts'
import { fieldText } from './converter.ts'
import { decimalTyped, shownDecimal } from './decimal-typed.ts'
import { useWhole } from './use-whole.ts'

export interface OwnFeeEntryProps {
  fee: OwnFee
  onChange: (fee: OwnFee) => void
  /** The reader's currency, where it is known. */
  ownCurrency: string | undefined
  speech: Speech
}

const keyOf = ({ percent, fixed }: OwnFee) => `${percent} ${fixed.minor} ${fixed.currency}`

/** Both parts; what is no number is said and not stored. */
export function OwnFeeEntry({ fee, onChange, ownCurrency, speech }: OwnFeeEntryProps) {
  const { t, locale } = speech
  const { digits } = currencies
  const shownPercent = () => (Number(fee.percent) ? shownDecimal(fee.percent, locale) : '')
  const shownFixed = () => (fee.fixed.minor ? fieldText(fee.fixed, { digits, locale }) : '')
  const [percent, setPercent] = useState(shownPercent)
  const [fixed, setFixed] = useState(shownFixed)
  const { currency } = fee.fixed
  /** The share as a decimal text; undefined for no number, or for more than the whole. */
  const shareIn = (text: string) => {
    const typed = text.replace('%', '').trim()
    const share = typed ? decimalTyped(typed, locale) : '0'
    return share !== undefined && Number(share) <= 100 ? share : undefined
  }
  const sumIn = (code: string, text: string) =>
    text.trim() ? amountTyped(text, code, locale, digits) : { minor: 0, currency: code }
  const sum = sumIn(currency, fixed)
  const wrong = typeof sum === 'string' ? sum : sum.minor < 0 && 'negative'
  const followed = useFollowed(keyOf(fee), () => {
    // What is being typed here is published in a moment.
    if (whole.waiting()) return
    setPercent(shownPercent)
    setFixed(shownFixed)
  })
  const whole = useWhole((next: OwnFee) => {
    followed(keyOf(next))
    onChange(next)
  })
  const change = (part: Partial<OwnFee>) => whole.later({ ...(whole.waiting() ?? fee), ...part })
  const changePercent = (text: string) => {
    setPercent(text)
    const next = shareIn(text)
    change({ percent: next ?? fee.percent })
  }
  const changeFixed = (text: string, code = currency) => {
    setFixed(text)
    const next = sumIn(code, text)
    change({ fixed: typeof next !== 'string' && next.minor >= 0 ? next : fee.fixed })
  }
  const codes = [...new Set(['CNY', ownCurrency ?? 'CNY', currency])]
  return (
    <div class="fields">
      <Entry
        label={t('feePercent')}
        value={percent}
        onInput={changePercent}
        onDone={whole.now}
        error={shareIn(percent) === undefined ? t('feePercentWrong') : undefined}
      >
        <span aria-hidden="true">%</span>
      </Entry>
      <Entry
        label={t('feeFixed')}
        value={fixed}
        onInput={changeFixed}
        onDone={whole.now}
        error={wrong ? t(`typed.${wrong}`, { currency }) : undefined}
      >
        <select
          aria-label={t('feeCurrency')}
          value={currency}
          onChange={(event) => {
            changeFixed(fixed, event.currentTarget.value)
            whole.now()
          }}
        >
          {codes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </Entry>
    </div>
  )
}
