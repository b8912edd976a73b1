/** What the reader chooses for a refund request: reason, language, items, attachments, own words. Knows only its props. */
import { useId } from 'preact/hooks'
import { Select } from '../../../components/Select.tsx'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { type Attachment, attachments, type EvidenceReasonId, evidenceReasons } from '../../../rules/evidence-pack.ts'

export const forms = ['zh', 'own', 'both'] as const
export type Form = (typeof forms)[number]

export interface EvidenceChoice {
  /** Undefined until the reader has chosen one. */
  reason: EvidenceReasonId | undefined
  form: Form
  /** Indexes of the items that it is about. */
  items: readonly number[]
  attachments: readonly Attachment[]
  details: string
}

export interface EvidenceChoicesProps {
  facts: OrderFacts
  choice: EvidenceChoice
  onChange: (change: Partial<EvidenceChoice>) => void
  speech: Speech
}

interface Checks<Value> {
  title: string
  options: readonly { value: Value; name: string; language?: string }[]
  chosen: readonly Value[]
  onChoose: (chosen: Value[]) => void
}

/** Several of a few; they stay in the order of the options. */
function CheckList<Value extends string | number>({ title, options, chosen, onChoose }: Checks<Value>) {
  const id = useId()
  const change = (value: Value, on: boolean) =>
    onChoose(options.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))))
  return (
    <fieldset class="checks">
      <legend>{title}</legend>
      {options.map(({ value, name, language }) => (
        <label key={value} class="check" for={`${id}-${value}`}>
          <input
            id={`${id}-${value}`}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span class="grow" lang={language}>
            {name}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The fields; the items are asked for only when there are several. */
export function EvidenceChoices({ facts, choice, onChange, speech: { t } }: EvidenceChoicesProps) {
  const id = useId()
  const items = facts.items ?? []
  return (
    <>
      <Select
        label={t('requestReason')}
        options={[
          ...(choice.reason ? [] : [{ value: '', name: t('requestReasonUnset') }]),
          ...evidenceReasons.map((value) => ({ value, name: t(`evidence.reason.${value}`) })),
        ]}
        chosen={choice.reason ?? ''}
        onChoose={(reason) => onChange({ reason: reason as EvidenceReasonId })}
      />
      <Select
        label={t('requestForm')}
        options={forms.map((value) => ({ value, name: t(`requestForm.${value}`) }))}
        chosen={choice.form}
        onChoose={(form) => onChange({ form: form as Form })}
      />
      {items.length > 1 && (
        <CheckList
          title={t('requestItems')}
          options={items.map(({ title }, value) => ({ value, name: title ?? `${value + 1}`, language: 'zh' }))}
          chosen={choice.items}
          onChoose={(chosen) => onChange({ items: chosen })}
        />
      )}
      <CheckList
        title={t('requestAttachments')}
        options={attachments.map((value) => ({ value, name: t(`evidence.attachment.${value}`) }))}
        chosen={choice.attachments}
        onChoose={(chosen) => onChange({ attachments: chosen })}
      />
      <label class="label" for={id}>
        {t('requestDetails')}
      </label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        value={choice.details}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onChange({ details: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class="hint">
        {t('requestDetailsHint')}
      </p>
    </>
  )
}
