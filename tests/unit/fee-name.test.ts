import { expect, test } from 'vitest'
import { costOf, type FeeClaim } from '../../core/money/cost.ts'
import { feeName } from '../../features/prices/fee-name.ts'
import { makeMoneyWords } from '../../features/prices/panel/money-words.ts'
import words from '../../locales/en/prices.json' with { type: 'json' }
import { speak } from '../../locales/i18n.ts'
import { digits } from './price-shapes.ts'

const speech = speak('en', 'en', words)
const rates = { EUR: '0.13' }
const cny = (minor: number) => ({ minor, currency: 'CNY' })
const evidence = { source: 'somebody', checked: '2026-11-28' }

test.each<[string, FeeClaim[], number, string[]]>([
  ['a share', [{ percent: '3' }], 10_000, ['Fee: 3%']],
  ['a share with parts of a per cent', [{ percent: '1.25' }], 10_000, ['Fee: 1.25%']],
  ['a fixed sum', [{ percent: '0', fixed: cny(500) }], 10_000, ['Fee: CN¥5.00']],
  ['both', [{ percent: '3', fixed: cny(500) }], 10_000, ['Fee: 3% and CN¥5.00']],
  [
    'sources that differ about the threshold only are not quoted for each other',
    [
      { percent: '3', fromFen: 20_000 },
      { percent: '3', overFen: 20_000 },
    ],
    30_000,
    ['Fee: 3%'],
  ],
  ['no fee, and a fee', [{ percent: '3', overFen: 20_000 }, { percent: '3' }], 10_000, ['No fee', 'Fee: 3%']],
  ['a source that says there is none', [{ percent: '0', grade: 'C', ...evidence }], 10_000, ['No fee']],
])('%s', (_, claims, fen, names) => {
  const outcomes = costOf(cny(fen), claims, 'EUR', { rates, digits, isPayment: true })?.outcomes ?? []
  expect(outcomes.map((outcome) => feeName(outcome, makeMoneyWords(speech), speech.t))).toEqual(names)
})
