/** The amounts converted last, at the rates of now. */
import { convert } from '../../../core/money/convert.ts'
import type { Money } from '../../../core/money/money.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { fieldText, type Ground, type Side, type Typed } from './converter.ts'
import type { MoneyWords } from './money-words.ts'

export interface LastAmountsProps {
  amounts: readonly Money[]
  ground: Ground
  words: MoneyWords
  speech: Speech
  onChoose: (typed: Pick<Typed, 'text' | 'side'>) => void
  onForget: () => void
}

/** One button for each amount in yuan or in the reader's currency; a currency that is no longer theirs is left out. */
export function LastAmounts({ amounts, ground, words, speech, onChoose, onForget }: LastAmountsProps) {
  const rows = amounts.flatMap((amount) => {
    const side: Side = amount.currency === 'CNY' ? 'shop' : 'own'
    const to = side === 'shop' ? ground.currency : 'CNY'
    const other = convert(amount, to, ground.rates, ground.digits)
    const fits = side === 'shop' || amount.currency === ground.currency
    return fits && other ? [{ amount, other, side }] : []
  })
  if (rows.length === 0) return null
  return (
    <fieldset class="last-amounts">
      <legend>{speech.t('lastAmounts')}</legend>
      {rows.map(({ amount, other, side }) => (
        <button
          key={`${amount.currency}${amount.minor}`}
          type="button"
          class="last-amount"
          onClick={() => onChoose({ text: fieldText(amount, ground), side })}
        >
          <bdi>{words.amount(amount)}</bdi> = <bdi>{words.amount(other)}</bdi>
        </button>
      ))}
      <button type="button" class="quiet" onClick={onForget}>
        {speech.t('forgetAmounts')}
      </button>
    </fieldset>
  )
}
