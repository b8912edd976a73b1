/** The converter: two fields, of which the one typed into decides the other. */
import type { Ref } from 'preact'
import { Entry } from '../../../components/Entry.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import {
  type Converted,
  currencyOf,
  fieldText,
  type Ground,
  otherSide,
  type Side,
  stepped,
  type Typed,
  type TypedProblem,
} from './converter.ts'
import type { MoneyWords } from './money-words.ts'

export interface ConverterProps {
  typed: Typed
  result: Converted | TypedProblem
  ground: Ground
  words: MoneyWords
  speech: Speech
  onType: (typed: Typed) => void
  /** The amount is complete: it goes to the last ones. */
  onDone: () => void
  /** The field that stands first. */
  field: Ref<HTMLInputElement>
}

const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

/** Arrows change the amount by one whole unit, Page up and down by ten; Enter keeps it and selects it for the next one. */
function keysFor({ typed, ground, onType, onDone }: ConverterProps, side: Side) {
  return (event: KeyboardEvent) => {
    const units = steps[event.key]
    if (event.key === 'Enter') {
      onDone()
      ;(event.currentTarget as HTMLInputElement).select()
    } else if (units && typed.side === side) {
      event.preventDefault()
      onType(stepped(typed, units, ground))
    }
  }
}

function Field(props: ConverterProps & { side: Side; isFirst: boolean }) {
  const { side, isFirst, typed, result, ground, words, speech, onType, onDone, field } = props
  const currency = currencyOf(side, ground)
  const isTyped = typed.side === side
  const problem = typeof result === 'string' && result !== 'empty' ? result : undefined
  const shown = typeof result === 'string' ? '' : fieldText(result.other, ground)
  return (
    <Entry
      label={speech.t('currencyField', { name: words.currency(currency), code: currency })}
      value={isTyped ? typed.text : shown}
      onInput={(text) => onType({ ...typed, text, side })}
      onDone={onDone}
      onKeyDown={keysFor(props, side)}
      error={isTyped && problem ? speech.t(`typed.${problem}`, { currency }) : undefined}
      {...(isFirst && { field })}
    />
  )
}

/** Both fields; swapping reads the same figures in the other currency. */
export function Converter(props: ConverterProps) {
  const { typed, speech, onType } = props
  const swap = () => onType({ ...typed, side: otherSide(typed.side), top: otherSide(typed.top) })
  return (
    <div class="converter">
      <Field {...props} side={typed.top} isFirst />
      <button type="button" class="swap" aria-label={speech.t('swap')} title={speech.t('swap')} onClick={swap}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 13.5v-11M2 5.5l3-3 3 3M11 2.5v11M8 10.5l3 3 3-3" />
        </svg>
      </button>
      <Field {...props} side={otherSide(typed.top)} isFirst={false} />
    </div>
  )
}
