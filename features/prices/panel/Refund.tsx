/** "What will I get back": a refund in the reader's currency, and between which days it arrives. */
import { useMemo, useState } from 'preact/hooks'
import { Entry } from '../../../components/Entry.tsx'
import { Select } from '../../../components/Select.tsx'
import type { RefundArrival } from '../../../core/deadlines/refund-arrival.ts'
import { dayNumber, makeCalendar, startOfDay } from '../../../core/deadlines/working-days.ts'
import { type ExpectedRefund, expectedRefund } from '../../../core/money/refund.ts'
import type { Speech } from '../../../locales/i18n.ts'
import calendarFile from '../../../rules/calendars.json' with { type: 'json' }
import type { CalendarFile } from '../../../rules/calendars.ts'
import type { RefundRouteRule } from '../../../rules/refund-routes.ts'
import { currencies, routes } from '../facts.ts'
import { type Ground, readTyped } from './converter.ts'
import type { MoneyWords } from './money-words.ts'
import { Said } from './Sources.tsx'

const { calendars } = calendarFile as unknown as CalendarFile

export interface RefundProps {
  ground: Ground
  /** The way of paying in the settings, until another one is picked here. */
  route: RefundRouteRule | undefined
  now: number
  text: string
  onType: (text: string) => void
  words: MoneyWords
  speech: Speech
}

interface AnswerProps extends Pick<RefundProps, 'words' | 'speech'> {
  found: ExpectedRefund
  utcOffsetMs: number
}

/** Between which days the money is there; by which day where the source names no shortest time. */
function Arrival({
  arrival: { earliestAt, latestAt },
  utcOffsetMs,
  words,
  speech,
}: Omit<AnswerProps, 'found'> & { arrival: RefundArrival }) {
  const days = words.days(earliestAt ?? latestAt, latestAt, utcOffsetMs)
  return <p>{earliestAt === undefined ? speech.t('arrivesBy', { day: days }) : speech.t('arrives', { days })}</p>
}

function Answer({ found, utcOffsetMs, words, speech }: AnswerProps) {
  const { refund, expected, arrival, why, route } = found
  const { t } = speech
  return (
    <div class="breakdown">
      <p class="get-back" role="status">
        {expected
          ? t('getBack', { amount: words.amount(expected) })
          : t('getBackUnknown', { amount: words.amount(refund) })}
      </p>
      {arrival ? (
        <Arrival arrival={arrival} utcOffsetMs={utcOffsetMs} words={words} speech={speech} />
      ) : (
        <p>{t(`noArrival.${why}`)}</p>
      )}
      <p class="hint">{t(`refundRoute.${route.id}.text`)}</p>
      <p class="hint">
        <Said said={route} words={words} speech={speech} />
      </p>
      <p class="hint">{t(expected?.currency === 'CNY' ? 'getBackFee' : 'getBackRate')}</p>
    </div>
  )
}

/** Today in the calendar of the shop, as ISO 8601. */
const dayOfChina = (now: number) => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)

/** Amount, way of paying and day of the refund; the answer below as one types. */
export function Refund({ ground, route, now, text, onType, words, speech }: RefundProps) {
  const { t } = speech
  const [picked, setPicked] = useState<string>()
  const chosen = picked ?? route?.id ?? 'unset'
  const [day, setDay] = useState(() => dayOfChina(now))
  const amount = readTyped({ text, side: 'shop', top: 'shop' }, ground)
  const by = routes.find(({ id }) => id === chosen)
  const calendar = useMemo(() => by && makeCalendar(calendars[by.calendar]), [by])
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day)
  const found =
    by && calendar && typeof amount !== 'string'
      ? expectedRefund(amount, by, {
          to: ground.currency,
          rates: ground.rates,
          digits: currencies.digits,
          calendar,
          refundedAt: isDay ? startOfDay(dayNumber(day), calendar) : undefined,
        })
      : undefined
  const problem = typeof amount === 'string' && amount !== 'empty' ? amount : undefined
  return (
    <>
      <Entry
        label={t('refundAmount')}
        value={text}
        onInput={onType}
        error={problem && t(`typed.${problem}`, { currency: 'CNY' })}
      />
      <Select
        label={t('paidBy')}
        options={[
          ...(by ? [] : [{ value: 'unset', name: t('chooseRoute') }]),
          ...routes.map(({ id }) => ({ value: id, name: t(`refundRoute.${id}.name`) })),
        ]}
        chosen={chosen}
        onChoose={setPicked}
      />
      <Entry label={t('refundedOn')} type="date" value={day} onInput={setDay} />
      {found && calendar && <Answer found={found} utcOffsetMs={calendar.utcOffsetMs} words={words} speech={speech} />}
    </>
  )
}
