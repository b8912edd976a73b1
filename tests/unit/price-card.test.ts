import { describe, expect, test } from 'vitest'
import { cardSpeech } from '../../features/prices/card-speech.ts'
import { priceCard } from '../../features/prices/card-words.ts'
import type { PriceQuote } from '../../features/prices/quote.ts'
import { readQuote } from '../../features/prices/quote.ts'
import { makeSayAmount } from '../../features/prices/say-amount.ts'
import words from '../../locales/en/card.json' with { type: 'json' }
import { speak } from '../../locales/i18n.ts'
import type { AskPriceCard } from '../../services/price-card-shapes.ts'
import { digits, patterns, readAmounts } from './price-shapes.ts'

const speech = cardSpeech('en', ['en-GB'])
const now = Date.parse('2026-11-30T12:00:00Z')
const quote: PriceQuote = {
  currency: 'EUR',
  rates: { CNY: '1', EUR: '0.128', HKD: '1.28', JPY: '20' },
  digits: { JPY: 0 },
  rounding: 'cents',
  date: '2026-11-28',
  source: 'a host',
}
const three = { percent: '3' }
const card = (asked: AskPriceCard, more: Partial<PriceQuote> = {}) => {
  const made = priceCard(asked, { ...quote, ...more }, speech, now)
  return (
    made && [
      ...made.prices.map(({ printed, said }) => `${printed} ${said}`),
      ...(made.lead ? [made.lead] : []),
      ...made.sums.map(({ name, amount, isTotal }) => `${name}: ${amount}${isTotal ? '!' : ''}`),
    ]
  )
}
const yuan = (minor: number, more: object = {}) => ({ minor, currency: 'CNY', ...more })

describe('the card of a price', () => {
  test('the amount, those beside it, the rate and its age', () => {
    expect(card({ amounts: [yuan(10000), yuan(12050)] })).toEqual(['CN¥100.00 ≈ €12.80', 'CN¥120.50 ≈ €15.42'])
    expect(card({ amounts: [yuan(3)] })).toEqual(['CN¥0.03 < €0.01'])
    expect(card({ amounts: [yuan(10000, { toMinor: 20000 })] })).toEqual(['CN¥100.00–200.00 ≈ €12.80 – €25.60'])
    expect(priceCard({ amounts: [yuan(100)] }, quote, speech, now)?.facts).toEqual([
      '1 CNY = 0.128 EUR',
      'Rate of 28 Nov 2026, 2 days old. Source: a host.',
    ])
  })

  test('a day that is still to come makes no rate today’s', () => {
    const facts = priceCard({ amounts: [yuan(100)] }, quote, speech, Date.UTC(2020, 0, 1))?.facts
    expect(facts?.[1]).toBe('Rate of 28 Nov 2026, dated in the future. Source: a host.')
  })

  test('nobody says what a way of paying costs', () => {
    const route = { id: 'alipayhk-balance', claims: [] }
    const made = priceCard({ amounts: [yuan(100)] }, { ...quote, route }, speech, now)
    expect(made?.facts[0]).toBe('AlipayHK balance: no source gives the fee.')
    expect(made?.sums).toEqual([])
  })

  test('the reader’s own rate has no day', () => {
    const { date: _, source: __, ...own } = quote
    expect(priceCard({ amounts: [yuan(100)] }, own, speech, now)?.facts[1]).toBe('Your own fixed rate.')
  })

  test('the fee and the total; each answer where there are several', () => {
    const route = { id: 'custom', claims: [three] }
    expect(card({ amounts: [yuan(10000)] }, { route })).toEqual([
      'CN¥100.00 ≈ €12.80',
      `Paid by: ${speech.t('refundRoute.custom.name')}`,
      'Fee: 3%: €0.38',
      'Total: €13.18!',
    ])
    const threshold = { id: 'custom', claims: [{ ...three, overFen: 20000 }] }
    expect(card({ amounts: [yuan(10000)] }, { route: threshold })).toHaveLength(6)
    expect(card({ amounts: [yuan(10000, { role: 'total' })] }, { route: threshold })).toHaveLength(4)
    for (const role of ['subtotal', 'paid'] as const)
      expect(card({ amounts: [yuan(10000, { role })] }, { route: threshold }), role).toHaveLength(6)
  })

  test.each(['refunded', 'discount', 'original'] as const)('no fee on what is %s', (role) => {
    expect(card({ amounts: [yuan(10000, { role })] }, { route: { id: 'custom', claims: [three] } })).toHaveLength(1)
  })

  test('what was paid, what comes back, and the difference', () => {
    const asked = { amounts: [yuan(10000, { role: 'paid' as const })], paid: yuan(10000), refunded: yuan(2500) }
    expect(card(asked)).toEqual(['CN¥100.00 ≈ €12.80', 'Paid: €12.80', 'Refund: €3.20', 'Paid less the refund: €9.60!'])
  })

  test('nothing for the reader’s own currency, or without a rate', () => {
    expect(card({ amounts: [{ minor: 100, currency: 'EUR' }] })).toBeUndefined()
    expect(card({ amounts: [{ minor: 100, currency: 'KGS' }] })).toBeUndefined()
  })
})

describe('the words of a mark', () => {
  const { t } = speak('en', 'en-GB', words)
  const say = (shape: string, more: Partial<PriceQuote> = {}) => {
    const [amount] = readAmounts([{ text: shape }]).amounts
    if (!amount) throw new Error(`${shape} is no amount for ${patterns.sign.length}`)
    return makeSayAmount({ ...quote, ...more }, 'en-GB', t)(amount)?.near[0]
  }

  test.each<[string, string | undefined, Partial<PriceQuote>?]>([
    ['¥100', '≈ €12.80'],
    ['¥100-200', '≈ €12.80 – €25.60'],
    ['¥100起', '≈ €12.80+'],
    ['100元以内', '≤ €12.80'],
    ['-¥100', '≈ -€12.80'],
    ['¥1.06万', '≈ €1,357'],
    ['HK$100', '≈ €10.00'],
    ['¥100', '≈ €13', { rounding: 'whole' }],
    ['¥1', '< €1', { rounding: 'whole' }],
    ['¥5', '< €1', { rounding: 'whole', rates: { CNY: '1', EUR: '0.1' } }],
    ['¥5.10', '≈ €1', { rounding: 'whole', rates: { CNY: '1', EUR: '0.1' } }],
    ['¥0.03', '< €0.01'],
    ['¥0.01-¥99', '≈ €0.00 – €12.67'],
    ['¥3-¥500', '≈ €0 – €64', { rounding: 'whole' }],
    ['¥3起', '≈ €0+', { rounding: 'whole' }],
    ['¥3以内', '< €1', { rounding: 'whole' }],
    ['0-66元', '≈ €0.00 – €8.45'],
    ['¥10.10-10.20', '≈ €1', { rounding: 'whole' }],
    ['¥100', '≈ JP¥2,000', { currency: 'JPY' }],
    ['¥0.00', undefined],
    ['¥100', undefined, { currency: 'CNY' }],
    ['HK$100', undefined, { currency: 'HKD' }],
    ['US$100', undefined],
    ['原价¥100', undefined],
  ])('%s: %s', (shape, said, more) => {
    expect(say(shape, more)).toBe(said)
  })
})

test('a total also has words that say what it is, for where it cannot stand beside it', () => {
  const { t } = speak('en', 'en-GB', words)
  const say = makeSayAmount(quote, 'en-GB', t)
  const saidOf = (shape: string) => readAmounts([{ text: shape }]).amounts.map(say)[0]
  expect(saidOf('合计 ¥100')).toEqual({ near: ['≈ €12.80', '€12.80'], named: ['Total ≈ €12.80'] })
  expect(saidOf('小计 ¥100')?.named).toEqual(['Subtotal ≈ €12.80'])
  expect(saidOf('¥100')?.named).toEqual([])
  expect(saidOf('实付款 ¥100')?.named).toEqual(['Total ≈ €12.80'])
})

test('what stands before a number of pieces is said to be the price of one, but for a sum', () => {
  const { t } = speak('en', 'en-GB', words)
  const say = makeSayAmount(quote, 'en-GB', t)
  const saidOf = (shape: string) => readAmounts([{ text: shape }]).amounts.map(say)[0]
  expect(saidOf('单价:￥100.00*4(数量)')).toEqual({ near: [], named: ['≈ €12.80 each'] })
  expect(saidOf('小计 ￥100.00 ×4')?.near).toEqual(['≈ €12.80', '€12.80'])
})

test('a quote that is not whole is none', () => {
  expect(readQuote(quote)).toEqual(quote)
  const broken = [undefined, null, 1, {}, { ...quote, currency: '' }, { ...quote, rates: undefined }]
  for (const one of [...broken, { ...quote, digits: null }, { ...quote, rounding: undefined }])
    expect(readQuote(one)).toBeUndefined()
  expect(Object.keys(digits).length).toBeGreaterThan(30)
})
