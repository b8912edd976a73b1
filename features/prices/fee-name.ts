/** The name of a fee in a list of sums. */
import type { CostOutcome } from '../../core/money/cost.ts'
import type { Translate } from '../../locales/i18n.ts'
import type { MoneyWords } from './panel/money-words.ts'

/** What was counted: `Fee: 3%`. From when on it is due is another statement in each source, so it is not in the name. */
export function feeName({ fee, steps }: CostOutcome, words: Pick<MoneyWords, 'claim'>, t: Translate): string {
  if (fee.minor <= 0) return t('feeLineNone')
  const percent = steps.find((step) => step.kind === 'percent')?.percent ?? '0'
  const fixed = steps.find((step) => step.kind === 'fixed')?.fixed
  return t('feeLine', { fee: words.claim({ percent, fixed }) })
}
