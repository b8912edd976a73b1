/** One guide, open: its questions and steps with their ticks, and what can be done with it. */
import { useMemo, useState } from 'preact/hooks'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Select } from '../../../components/Select.tsx'
import { UndoBar } from '../../../components/UndoBar.tsx'
import { valuesOf } from '../../../core/guides/phrase.ts'
import {
  answerTo,
  freshRun,
  type GuideRun,
  isEmpty,
  progressOf,
  sectionFor,
  sectionsShown,
} from '../../../core/guides/run.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { Guide, GuideSection } from '../../../rules/guides.ts'
import { copyText } from '../../../services/clipboard.ts'
import { Answers } from './Answers.tsx'
import type { RunsStore } from './runs-store.ts'
import { type StepContext, StepItem } from './StepItem.tsx'
import { Labels, type RegionChoice, Sources } from './StepParts.tsx'
import { shareText } from './share.ts'

export interface GuideViewProps extends RegionChoice {
  guide: Guide
  orderId: string | undefined
  onOrder: (orderId: string | undefined) => void
  route: string
  store: RunsStore
  speech: Speech
  /** Prints this page, or opens the one to print. */
  print: { href: string } | { onPrint: () => void }
}

interface SectionProps extends StepContext {
  of: Guide
  section: GuideSection
  run: GuideRun
  answer: string | undefined
  onAnswer: (answer: string) => void
  onTick: (step: string, on: boolean) => void
}

function Part({ of, section, run, answer, onAnswer, onTick, ...context }: SectionProps) {
  const { t } = context.speech
  const { id, labels, choose, steps } = section
  return (
    <section class="guide-part">
      <h3>{t(`section.${of.id}.${id}`)}</h3>
      {labels && (
        <p class="path">
          <Labels labels={labels} region={context.region} />
        </p>
      )}
      {steps.length > 0 && (
        <ul class="steps">
          {steps.map((step) => (
            <StepItem
              key={step.id}
              {...context}
              step={step}
              ticked={run.ticked.includes(step.id)}
              onTick={(on) => onTick(step.id, on)}
            />
          ))}
        </ul>
      )}
      {choose && (
        <Answers guide={of} region={context.region} speech={context.speech} {...{ section, answer, onAnswer }} />
      )}
      <Sources steps={steps} speech={context.speech} />
    </section>
  )
}

/** The orders to choose from: number, first item and status, as the page printed them. */
function OrderChoice({ store, orderId, onOrder, speech: { t } }: GuideViewProps) {
  const { orders } = store.state()
  if (orders.length === 0 && !orderId) return null
  const known = orders.some((one) => one.orderId === orderId)
  const name = ({ orderId: id, items = [], trade }: OrderFacts) =>
    [trade?.words, items[0]?.title ?? id].filter(Boolean).join(' · ')
  return (
    <Select
      label={t('forOrder')}
      options={[
        { value: '', name: t('noOrder') },
        ...(orderId && !known ? [{ value: orderId, name: orderId }] : []),
        ...orders.map((one) => ({ value: one.orderId, name: name(one), language: 'zh' })),
      ]}
      chosen={orderId ?? ''}
      onChoose={(value) => onOrder(value || undefined)}
    />
  )
}

/** Begins anew, and takes that back. */
function useRestart(store: RunsStore, guide: string, orderId: string | undefined) {
  const [before, setBefore] = useState<GuideRun | undefined>()
  const at = { guide, orderId }
  return {
    before,
    onRestart() {
      setBefore(store.runOf(at))
      store.replace(at, freshRun)
    },
    onUndo() {
      if (before) store.replace(at, before)
      setBefore(undefined)
    },
  }
}

/** The guide with its ticks for one order, or for none. */
export function GuideView(props: GuideViewProps) {
  const { guide, orderId, store, speech, region, onRegion, route, print } = props
  const { t } = speech
  const at = { guide: guide.id, orderId }
  const run = store.runOf(at)
  const facts = store.state().orders.find((one) => one.orderId === orderId)
  const fromOrder = facts && sectionFor(guide, facts)
  const sections = sectionsShown(guide, run, fromOrder)
  const { done, of } = progressOf(sections, run)
  const values = useMemo(() => (facts ? valuesOf(facts) : {}), [facts])
  const restart = useRestart(store, guide.id, orderId)
  return (
    <article class="guide">
      <h2 class="guide-title" tabIndex={-1}>
        {t(`guide.${guide.id}.title`)}
      </h2>
      <p>{t(`guide.${guide.id}.about`)}</p>
      {guide.per === 'order' && <OrderChoice {...props} />}
      <p class="hint" role="status">
        {of > 0 && t('progress', { done, of })}
      </p>
      {sections.map((section) => (
        <Part
          key={section.id}
          of={guide}
          guide={guide.id}
          section={section}
          run={run}
          answer={answerTo(section, run, fromOrder)}
          onAnswer={(answer) => store.change(at, { question: section.id, answer })}
          onTick={(tick, on) => store.change(at, { tick, on })}
          values={values}
          {...{ region, onRegion, route, orderId, speech }}
        />
      ))}
      <div class="actions">
        <CopyButton
          text={shareText({ guide, sections, run, region, route }, speech)}
          words={{ copy: t('copyGuide'), copied: t('copied'), failed: t('copyFailed') }}
          onCopy={copyText}
        />
        {'href' in print ? (
          <a class="button" href={print.href} target="_blank" rel="noreferrer">
            {t('openToPrint')}
          </a>
        ) : (
          <button type="button" onClick={print.onPrint}>
            {t('print')}
          </button>
        )}
        {!isEmpty(run) && (
          <button type="button" onClick={restart.onRestart}>
            {t('startAgain')}
          </button>
        )}
      </div>
      <UndoBar text={restart.before ? t('startedAgain') : ''} undo={t('undo')} onUndo={restart.onUndo} />
    </article>
  )
}
