/** What an amount costs: converted, fee, total, and who says so. Where sources disagree, each answer by itself. */
import type { CostOutcome } from '../../../core/money/cost.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { RefundRouteRule } from '../../../rules/refund-routes.ts'
import { feeName } from '../fee-name.ts'
import type { Converted } from './converter.ts'
import type { MoneyWords } from './money-words.ts'
import { Sources } from './Sources.tsx'

export interface BreakdownProps {
  result: Converted
  /** How the reader pays; undefined when only the converted amount is wanted. */
  route: RefundRouteRule | undefined
  words: MoneyWords
  speech: Speech
}

function Line({ name, amount, isTotal }: { name: string; amount: string; isTotal?: boolean }) {
  return (
    <div class={isTotal ? 'total' : undefined}>
      <dt>{name}</dt>
      <dd>
        <bdi>{amount}</bdi>
      </dd>
    </div>
  )
}

/** Converted amount, fee and total of one answer, with its sources; a fee of nought is said, too. */
function Outcome({ outcome, result, words, speech }: BreakdownProps & { outcome: CostOutcome }) {
  const { fee, total, claims } = outcome
  return (
    <div class="outcome">
      <dl class="sums">
        <Line name={speech.t('converted')} amount={words.amount(result.cost.converted)} />
        <Line name={feeName(outcome, words, speech.t)} amount={words.amount(fee)} />
        <Line name={speech.t('total')} amount={words.amount(total)} isTotal />
      </dl>
      <Sources claims={claims} words={words} speech={speech} />
    </div>
  )
}

/** What there is to say about the fee as a whole. */
function headline({ result, route }: BreakdownProps): string | undefined {
  const { outcomes } = result.cost
  if (!route) return 'noRoute'
  if (outcomes.length > 1) return 'sourcesDisagree'
  if (outcomes.every(({ claims }) => claims.length === 0)) return route.ownFee ? 'noOwnFee' : 'noFeeKnown'
  return undefined
}

/** What screen readers say of a new result: the fields and tables are read when they are walked through. */
function summary({ result, words, speech }: BreakdownProps): string {
  const { amount, converted, outcomes } = result.cost
  const totals = outcomes.filter(({ claims }) => claims.length > 0).map(({ total }) => words.amount(total))
  const said = { amount: words.amount(amount), converted: words.amount(converted) }
  if (totals.length === 0) return speech.t('summary', said)
  const or = new Intl.ListFormat(speech.locale, { type: 'disjunction' })
  return speech.t('summaryTotal', { ...said, total: or.format(totals) })
}

/** The breakdown of a result, with what the sum pays for where the reader typed their own. */
export function Breakdown(props: BreakdownProps) {
  const { result, route, words, speech } = props
  const { cost, most, typed } = result
  const { t } = speech
  const said = headline(props)
  const answers = cost.outcomes.filter(({ claims }) => claims.length > 0)
  return (
    <div class="breakdown">
      <p class="unseen" role="status">
        {summary(props)}
      </p>
      {said && <p class="hint">{t(said, { route: route ? t(`refundRoute.${route.id}.name`) : '' })}</p>}
      {said === 'noFeeKnown' && <Sources claims={route?.fees ?? []} words={words} speech={speech} />}
      {answers.map((outcome) => (
        <Outcome key={outcome.total.minor} {...props} outcome={outcome} />
      ))}
      {most && <p>{t('mostFor', { sum: words.amount(typed), price: words.amount(most) })}</p>}
    </div>
  )
}
