/** The words of a price's card, made in the background: it has the rules, the rates and the formats, and pages need none of them. */
import type { PriceCardProps } from '../../components/price-card.ts'
import { convert, rateBetween } from '../../core/money/convert.ts'
import { type CostOutcome, costOf } from '../../core/money/cost.ts'
import type { Money } from '../../core/money/money.ts'
import type { Speech } from '../../locales/i18n.ts'
import { directionOf } from '../../locales/languages.ts'
import type { AskPriceCard, PrintedAmount } from '../../services/price-card-shapes.ts'
import { currencies, routes } from './facts.ts'
import { feeName } from './fee-name.ts'
import { type MoneyWords, makeMoneyWords } from './panel/money-words.ts'
import type { PriceQuote } from './quote.ts'

type Sums = PriceCardProps['sums']

interface Ground {
  quote: PriceQuote
  words: MoneyWords
  speech: Speech
}

const { digits } = currencies
/** What comes back, or is taken off, costs no fee. */
const withoutFee = new Set(['refunded', 'discount', 'threshold', 'original'])

const moneyOf = ({ minor, currency }: PrintedAmount): Money => ({ minor, currency })

function priceLine(printed: PrintedAmount, { quote, words, speech }: Ground) {
  const money = moneyOf(printed)
  const said = convert(money, quote.currency, quote.rates, digits)
  const to = printed.toMinor === undefined ? undefined : { ...money, minor: printed.toMinor }
  const saidTo = to && convert(to, quote.currency, quote.rates, digits)
  if (!said || (to && !saidTo)) return undefined
  const isTiny = (to ?? money).minor !== 0 && (saidTo ?? said).minor === 0
  return {
    printed: words.amount(money, to),
    said: isTiny
      ? speech.t('priceCard.below', { amount: words.amount({ ...said, minor: 1 }) })
      : speech.t('priceCard.about', { amount: words.amount(said, saidTo) }),
  }
}

function outcomeSums(outcome: CostOutcome, { words, speech: { t } }: Ground): Sums {
  return [
    { name: feeName(outcome, words, t), amount: words.amount(outcome.fee), isTotal: false },
    { name: t('total'), amount: words.amount(outcome.total), isTotal: true },
  ]
}

/** The fee and the total, for each answer where sources disagree; nothing without a way of paying. */
function costSums(printed: PrintedAmount, ground: Ground): Sums {
  const { currency, rates, route } = ground.quote
  const isPrice = printed.minor > 0 && printed.toMinor === undefined && !withoutFee.has(printed.role ?? '')
  if (!route?.claims.length || !isPrice) return []
  // A shop's sum, and what was paid for one order, may be part of a payment for several.
  const isPayment = printed.role === 'total'
  const cost = costOf(moneyOf(printed), route.claims, currency, { rates, digits, isPayment })
  return (cost?.outcomes ?? []).flatMap((one) => outcomeSums(one, ground))
}

/** What was paid, what came back, and the difference. */
function refundSums({ paid, refunded }: AskPriceCard, { quote, words, speech: { t } }: Ground): Sums {
  if (paid?.currency !== refunded?.currency) return []
  const amounts = [paid, refunded].map((one) => one && convert(moneyOf(one), quote.currency, quote.rates, digits))
  const [before, back] = amounts
  if (!before || !back) return []
  const line = (name: string, money: Money, isTotal = false) => ({
    name: t(name),
    amount: words.amount(money),
    isTotal,
  })
  return [
    line('priceCard.paid', before),
    line('priceCard.refunded', back),
    line('priceCard.difference', { ...before, minor: before.minor - back.minor }, true),
  ]
}

/** What the sums are about: the way of paying, and why there are several. */
function leadOf({ quote: { route }, speech: { t } }: Ground, sums: Sums): string | undefined {
  if (!route || sums.length === 0) return undefined
  const isOne = sums.filter(({ isTotal }) => isTotal).length === 1
  return t(isOne ? 'priceCard.route' : 'priceCard.either', { route: t(`refundRoute.${route.id}.name`) })
}

/** That nobody says what the chosen way of paying costs. */
function unknownFee({ quote: { route }, speech: { t } }: Ground): string[] {
  const rule = route?.claims.length === 0 ? routes.find(({ id }) => id === route.id) : undefined
  return rule && !rule.ownFee ? [t('noFeeKnown', { route: t(`refundRoute.${rule.id}.name`) })] : []
}

/** The rate and its age. */
function factsOf(printed: PrintedAmount, now: number, ground: Ground): string[] {
  const { quote, words, speech } = ground
  const { t } = speech
  const { currency, rates, date, source } = quote
  const rate = rateBetween(printed.currency, currency, rates)
  return [
    ...unknownFee(ground),
    ...(rate ? [t('rateLine', { from: printed.currency, to: currency, rate: words.rate(rate) })] : []),
    date === undefined ? t('rateOwn') : t('rateFrom', { day: words.day(date), age: words.age(date, now), source }),
  ]
}

/** The card of a price; undefined when nothing of it can, or needs to be, converted. */
export function priceCard(
  asked: AskPriceCard,
  quote: PriceQuote,
  speech: Speech,
  now: number,
): PriceCardProps | undefined {
  const [first] = asked.amounts
  if (!first || first.currency === quote.currency) return undefined
  const ground: Ground = { quote, speech, words: makeMoneyWords(speech) }
  const prices = asked.amounts.flatMap((amount) => priceLine(amount, ground) ?? [])
  if (!priceLine(first, ground)) return undefined
  const refund = refundSums(asked, ground)
  const cost = refund.length ? [] : costSums(first, ground)
  const lead = leadOf(ground, cost)
  return {
    language: speech.language,
    direction: directionOf(speech.language),
    name: speech.t('priceCard.name'),
    prices,
    ...(lead && { lead }),
    sums: [...refund, ...cost],
    facts: factsOf(first, now, ground),
  }
}
