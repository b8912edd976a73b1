/** Amounts, rates, shares and days in the reader's language, by CLDR. */
import type { FeeClaim } from '../../../core/money/cost.ts'
import { moneyFormat } from '../../../core/money/format.ts'
import { type Fraction, significantText } from '../../../core/money/fraction.ts'
import type { Money } from '../../../core/money/money.ts'
import { ageInDays } from '../../../core/money/rates.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { currencies } from '../facts.ts'

export interface MoneyWords {
  /** An amount, or a range of two. */
  amount: (money: Money, to?: Money) => string
  /** The name of a currency (ISO 4217); its code when the language has no name. */
  currency: (code: string) => string
  /** A rate: five significant digits. */
  rate: (rate: Fraction) => string
  percent: (percent: string) => string
  /** A day (`2026-11-28`). */
  day: (day: string) => string
  /** How old what is of a day is at a moment (epoch ms). */
  age: (day: string, now: number) => string
  /** How long ago (ms), in its largest unit. */
  ago: (ms: number) => string
  /** From when until when (epoch ms), as days of a zone. */
  days: (from: number, until: number, utcOffsetMs: number) => string
  /** What a claim says: `3% on payments over CN¥200.00`. */
  claim: (claim: FeeClaim) => string
}

const figures = 5

/** How money is said in a language. Formats are made when first needed: making one is slow. */
export function makeMoneyWords({ locale, t }: Pick<Speech, 'locale' | 't'>): MoneyWords {
  const formats = new Map<string, (money: Money, to?: Money) => string>()
  const names = new Intl.DisplayNames([locale], { type: 'currency' })
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: figures })
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const range = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

  const amount = (money: Money, to?: Money) => {
    const format = formats.get(money.currency) ?? moneyFormat(locale, money.currency, currencies.digits)
    formats.set(money.currency, format)
    return format(money, to)
  }
  const percent = (text: string) => share.format(`${text}e-2` as `${number}`)

  return {
    amount,
    currency: (code) => names.of(code) ?? code,
    rate: (rate) => number.format(significantText(rate, figures) as `${number}`),
    percent,
    day: (day) => date.format(Date.parse(`${day}T00:00:00Z`)),
    age(day, now) {
      const days = ageInDays(day, now)
      if (days === undefined) return t('rateAhead')
      return days === 0 ? t('rateToday') : t('rateAge', { count: days })
    },
    ago(ms) {
      const minutes = Math.max(0, Math.floor(ms / 60_000))
      if (minutes < 60) return relative.format(-minutes, 'minute')
      const hours = Math.floor(minutes / 60)
      return hours < 48 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day')
    },
    days: (from, until, utcOffsetMs) => range.formatRange(from + utcOffsetMs, until + utcOffsetMs),
    claim({ percent: share, fixed, overFen, fromFen }) {
      const fees = [
        ...(Number(share) > 0 ? [percent(share)] : []),
        ...(fixed && fixed.minor > 0 ? [amount(fixed)] : []),
      ]
      if (fees.length === 0) return t('feeNone')
      const fee = new Intl.ListFormat(locale, { type: 'conjunction' }).format(fees)
      const limit = overFen ?? fromFen
      if (limit === undefined) return fee
      const from = amount({ minor: limit, currency: 'CNY' })
      return t(overFen === undefined ? 'feeFrom' : 'feeOver', { fee, amount: from })
    },
  }
}
