/** Search, filter and list together, with what to say when the list is empty. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import type { DeadlineAnswer, DeadlineOptions } from '../../../core/deadlines/answer.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import { useFold } from '../../use-fold.ts'
import { answersFor } from '../answers.ts'
import { chooseViews } from './choose-views.ts'
import { type Asked, Filters, nothingAsked } from './Filters.tsx'
import { OrderList, type OrderListProps } from './OrderList.tsx'
import type { OrdersState } from './orders-store.ts'
import { firstRows, morePart } from './orders-store.ts'
import { makeSearch } from './search.ts'

export interface OrdersViewProps
  extends Pick<
    OrderListProps,
    'Details' | 'options' | 'region' | 'now' | 'speech' | 'onNote' | 'onForget' | 'onSettings' | 'onChecklist'
  > {
  state: OrdersState
  /** The order that the panel is asked to show. */
  target: { target: string } | undefined
}

/** The order of the list is worked out anew when something changes, and now and then as times run out. */
const rankEveryMs = 300_000

function Empty({
  asked,
  total,
  over,
  t,
}: {
  asked: Asked
  total: number
  over: number
  t: OrdersViewProps['speech']['t']
}) {
  if (total === 0) {
    return (
      <div class="empty">
        <p>{t('empty')}</p>
        <p class="path">
          <span class="chip" lang="zh">
            我的淘宝
          </span>
          <span aria-hidden="true"> › </span>
          <span class="chip" lang="zh">
            已买到的宝贝
          </span>
        </p>
        <p class="hint">{t('emptyHint')}</p>
      </div>
    )
  }
  const key = asked.text || asked.group !== 'all' ? 'emptySearch' : 'emptyOpen'
  return <Notice tone="calm">{t(key, { count: over })}</Notice>
}

/** The answers of each order at one moment, worked out once. */
function rememberAnswers(options: DeadlineOptions, now: number): (facts: OrderFacts) => DeadlineAnswer[] {
  const known = new WeakMap<OrderFacts, DeadlineAnswer[]>()
  return (facts) => {
    const answers = known.get(facts) ?? answersFor(facts, now, options)
    known.set(facts, answers)
    return answers
  }
}

/** The list of what is asked for. Only the rows in sight are worked out anew on every tick of the clock. */
export function OrdersView({ state, target, options, now, speech, ...rest }: OrdersViewProps) {
  const { t } = speech
  const [asked, setAsked] = useState(nothingAsked)
  const [open, setOpen] = useState<string | undefined>()
  const [limit, setLimit] = useState(firstRows)
  const field = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const fold = useFold(asked.text, speech.language)
  const matches = useMemo(() => makeSearch(t, fold), [t, fold])
  const rankedAt = now - (now % rankEveryMs)
  const answers = useMemo(() => rememberAnswers(options, rankedAt), [options, rankedAt])
  const chosen = useMemo(
    () => chooseViews(state, { asked, now: rankedAt, answers, matches }),
    [state, asked, rankedAt, answers, matches],
  )
  const shown = useMemo(
    () =>
      chosen.views.slice(0, limit).map((view) => ({
        ...view,
        answers: answersFor(view.facts, now, options),
        isNewer: state.newer.includes(view.facts.orderId),
      })),
    [chosen, limit, options, now, state.newer],
  )
  const showMore = useCallback(() => setLimit((before) => before + morePart), [])
  const ask = (next: Asked) => {
    setAsked(next)
    setLimit(next.text || next.group !== 'all' ? morePart : firstRows)
  }
  const isThere = target !== undefined && state.entries.some(({ id }) => id === target.target)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking for the same order again is another object
  useEffect(() => {
    if (!isThere) return
    ask({ ...nothingAsked, text: target.target })
    setOpen(target.target)
  }, [target, isThere])
  const isLong = chosen.fitting > limit
  return (
    <div ref={place} class="stack">
      {chosen.total > 0 && (
        <Filters
          asked={asked}
          onAsk={ask}
          overCount={chosen.over}
          speech={speech}
          field={field}
          onEnter={() => place.current?.querySelector<HTMLElement>('.order-row')?.focus()}
        />
      )}
      {chosen.waiting && <Notice tone="calm">{t('reading')}</Notice>}
      {!chosen.waiting && shown.length === 0 && <Empty asked={asked} total={chosen.total} over={chosen.over} t={t} />}
      {shown.length > 0 && (
        <OrderList
          {...rest}
          views={shown}
          options={options}
          now={now}
          speech={speech}
          open={open}
          onOpen={setOpen}
          onMore={isLong && limit > firstRows ? showMore : undefined}
          onLeave={() => field.current?.focus()}
        />
      )}
      {isLong && limit === firstRows && (
        <button type="button" class="more" onClick={() => setLimit(morePart)}>
          {t('showAll', { count: chosen.fitting })}
        </button>
      )}
    </div>
  )
}
