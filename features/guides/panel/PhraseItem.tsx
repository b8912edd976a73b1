/** One phrase: its title, and opened the slots to fill, the Chinese, what it says, and copying. */
import { useId, useState } from 'preact/hooks'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { chineseDay, fillPhrase, type SlotValues, slotsIn } from '../../../core/guides/phrase.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { type Slot, slotKinds } from '../../../rules/phrases.ts'
import { copyText } from '../../../services/clipboard.ts'
import type { AnyPhrase } from '../rules.ts'

export interface PhraseItemProps {
  phrase: AnyPhrase
  /** What an order knows of the slots. */
  known: SlotValues
  speech: Speech
  open?: boolean
}

/** What was typed, as it stands in the Chinese. */
const inChinese = (slot: Slot, typed: string): string =>
  slotKinds[slot] === 'date' ? (chineseDay(typed) ?? '') : typed

function SlotField(props: {
  slot: Slot
  value: string
  needed: boolean
  onInput: (text: string) => void
  speech: Speech
}) {
  const { slot, value, needed, onInput, speech } = props
  const { t } = speech
  const id = useId()
  const kind = slotKinds[slot]
  const field = {
    id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  return (
    <p class="slot">
      <label class="hint" for={id}>
        {t(needed ? `slot.${slot}` : 'slotOptional', { slot: t(`slot.${slot}`) })}
      </label>
      {kind === 'date' ? (
        <input {...field} type="date" />
      ) : (
        <input
          {...field}
          type="text"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          dir="auto"
          autoComplete="off"
        />
      )}
    </p>
  )
}

function OpenPhrase({ phrase, known, speech }: PhraseItemProps) {
  const { t } = speech
  const [typed, setTyped] = useState<SlotValues>({})
  const asked = slotsIn(phrase.zh)
  const value = (slot: Slot) => typed[slot] ?? known[slot] ?? ''
  const chinese = Object.fromEntries(asked.map((slot) => [slot, inChinese(slot, value(slot))]))
  const own = Object.fromEntries(asked.map((slot) => [slot, value(slot).trim() || `[${t(`slot.${slot}`)}]`]))
  const { text, missing } = fillPhrase(phrase, chinese, (slot) => t(`slot.${slot}`))
  const names = new Intl.ListFormat(speech.locale).format(missing.map((slot) => t(`slot.${slot}`)))
  return (
    <>
      {asked.map((slot) => (
        <SlotField
          key={slot}
          slot={slot}
          value={value(slot)}
          needed={phrase.needs.includes(slot)}
          onInput={(entered) => setTyped((before) => ({ ...before, [slot]: entered }))}
          speech={speech}
        />
      ))}
      <p class="zh-text" lang="zh">
        {text}
      </p>
      <p class="hint">{t(`${phrase.words}.text`, own)}</p>
      {missing.length > 0 ? (
        <p class="hint missing">{t('fillFirst', { names })}</p>
      ) : (
        <CopyButton
          text={text}
          label={t('copyPhrase', { phrase: t(`${phrase.words}.title`) })}
          words={{ copy: t('copyChinese'), copied: t('copied'), failed: t('copyFailed') }}
          onCopy={copyText}
        />
      )}
    </>
  )
}

/** The phrase, folded; its inside is only made when it is opened. */
export function PhraseItem({ open = false, ...props }: PhraseItemProps) {
  const [isOpen, setOpen] = useState(open)
  return (
    <details class="message" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.speech.t(`${props.phrase.words}.title`)}</summary>
      {isOpen && <OpenPhrase {...props} />}
    </details>
  )
}
