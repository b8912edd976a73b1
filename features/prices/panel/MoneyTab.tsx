/** The converter with what an amount costs, and what a refund brings. */
import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import { Section } from '../../../components/Section.tsx'
import { UndoBar } from '../../../components/UndoBar.tsx'
import { useFollowed } from '../../../components/use-followed.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { isNothing } from '../../../services/last-amounts.ts'
import type { Asked, PanelProps } from '../../feature.ts'
import { currencies, routes } from '../facts.ts'
import { claimsFor, ratesFor } from '../quote.ts'
import type { PricesSettings } from '../settings.ts'
import { Breakdown } from './Breakdown.tsx'
import { RouteChoice } from './Choices.tsx'
import { Converter } from './Converter.tsx'
import type { Ground, Typed } from './converter.ts'
import { LastAmounts } from './LastAmounts.tsx'
import type { MoneyStore } from './money-store.ts'
import type { MoneyWords } from './money-words.ts'
import { RateInfo } from './RateInfo.tsx'
import { Refund } from './Refund.tsx'
import { useConverter } from './use-converter.ts'

export interface MoneyTabProps {
  /** The reader's currency, which has a rate. */
  currency: string
  settings: PricesSettings
  onChange: (change: Partial<PricesSettings>) => void
  store: MoneyStore
  /** Prices and TaoLens are on. */
  isRenewed: boolean
  /** An amount in yuan to begin with, in place of the last one. */
  asked: Asked | undefined
  go: PanelProps['go']
  now: number
  words: MoneyWords
  speech: Speech
}

/** Whether somebody walks along the tabs with the keyboard, or has come to the field by it: then the focus is theirs. */
const isReached = (field: HTMLElement) => {
  const { activeElement } = field.ownerDocument
  return activeElement === field || activeElement?.matches('[role=tab]:focus-visible') === true
}

/** The field that stands first has the focus, with its text selected, whenever the panel comes in sight. */
function useFirstField(asked: unknown, isYuan: boolean) {
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question is an occasion, and there is no field while the yuan is one’s own
  useEffect(() => {
    let wasShown = false
    const observer = new ResizeObserver(() => {
      const input = field.current
      const isShown = input !== null && input.offsetWidth > 0
      if (isShown && !wasShown && !isReached(input)) {
        input.focus()
        input.select()
      }
      wasShown = isShown
    })
    if (field.current) observer.observe(field.current)
    return () => observer.disconnect()
  }, [asked, isYuan])
  return field
}

/** Has the first field focused, with its text selected, once it says what was chosen. */
function useSelecting(field: RefObject<HTMLInputElement | null>, typed: Typed): () => void {
  const isWanted = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is the occasion
  useEffect(() => {
    if (!isWanted.current) return
    isWanted.current = false
    field.current?.focus()
    field.current?.select()
  }, [typed])
  return () => {
    isWanted.current = true
  }
}

/** Both parts, drawn anew with everything that is typed. */
export function MoneyTab(props: MoneyTabProps) {
  const { currency, settings, onChange, store, isRenewed, go, now, words, speech } = props
  const { t, locale } = speech
  // Then nothing needs converting; a refund still takes its time.
  const isYuan = currency === 'CNY'
  const field = useFirstField(props.asked, isYuan)
  const { table } = store.rates()
  const route = routes.find(({ id }) => id === settings.route)
  const rates = ratesFor(currency, settings, table)
  const claims = route ? claimsFor(route, settings) : []
  const ground: Ground = { currency, rates, digits: currencies.digits, claims, locale }
  const { typed, result, type, done, amounts, forget, undoForget, show } = useConverter(ground, store, props.asked)
  const selectSoon = useSelecting(field, typed)
  const [refund, setRefund] = useState(store.last().refund)
  const changeRefund = (text: string) => {
    setRefund(text)
    store.remember((last) => ({ ...last, refund: text }))
  }
  const shared = { ground, words, speech }
  const last = store.last()
  useFollowed(isNothing(last) ? 'nothing' : 'something', () => {
    show(last.typed)
    setRefund(last.refund)
  })
  return (
    <>
      <Section title={t('converter')}>
        {isYuan ? (
          <Notice tone="calm">{t('ownIsYuan')}</Notice>
        ) : (
          <>
            <Converter {...shared} typed={typed} result={result} onType={type} onDone={done} field={field} />
            <RouteChoice settings={settings} onChange={onChange} currency={currency} words={words} speech={speech} />
            {typeof result !== 'string' && <Breakdown result={result} route={route} words={words} speech={speech} />}
            <RateInfo
              currency={currency}
              rates={rates}
              isOwn={rates !== table.rates}
              state={store.rates()}
              isRenewed={isRenewed}
              now={now}
              words={words}
              speech={speech}
            />
          </>
        )}
        <button type="button" class="quiet" onClick={() => go('settings')}>
          {t('changeChoices')}
        </button>
        <LastAmounts
          {...shared}
          amounts={isYuan ? [] : amounts}
          onChoose={({ text, side }) => {
            selectSoon()
            type({ text, side, top: side })
          }}
          onForget={forget}
        />
        <UndoBar text={undoForget ? t('amountsForgotten') : ''} undo={t('undo')} onUndo={() => undoForget?.()} />
      </Section>
      <Section title={t('refundTitle')}>
        <Refund {...shared} route={route} now={now} text={refund} onType={changeRefund} />
      </Section>
    </>
  )
}
