/** The box and its answers. */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import type { OwnTerm, Word } from '../../../core/dictionary/library.ts'
import { search } from '../../../core/dictionary/search.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { chineseVoice, watchVoices } from '../../../services/speech.ts'
import { Answer } from './Answer.tsx'
import { Pieces } from './Pieces.tsx'
import { useDictionaries } from './use-dictionaries.ts'

export interface LookUpProps {
  speech: Speech
  own: readonly OwnTerm[]
  question: string
  onAsk: (question: string) => void
}

/** As much of a question as is said again. */
const longestSaid = 60
const shortened = (text: string) => {
  const characters = [...text]
  return characters.length > longestSaid ? `${characters.slice(0, longestSaid).join('')}…` : text
}

function useVoice(): boolean {
  const [canSay, setCanSay] = useState(() => chineseVoice() !== undefined)
  useEffect(() => {
    const open = new AbortController()
    watchVoices(open.signal, () => setCanSay(chineseVoice() !== undefined))
    return () => open.abort()
  }, [])
  return canSay
}

/** Answers drawn with the key; the others follow when nothing more is typed, so that the first are there soon. */
const drawnAtOnce = 8
const othersAfterMs = 120

function useDrawn(words: readonly Word[], question: string): readonly Word[] {
  const [complete, setComplete] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setComplete(question), othersAfterMs)
    return () => clearTimeout(timer)
  }, [question])
  return complete === question ? words : words.slice(0, drawnAtOnce)
}

function Answers({ speech, own, question, onAsk, wanted }: LookUpProps & { wanted: boolean }) {
  const { t, language } = speech
  const { library, state } = useDictionaries(language, wanted, own)
  const answers = useMemo(() => search(question, library), [question, library])
  const canSay = useVoice()
  const { words, pieces, instead } = answers
  const drawn = useDrawn(words, question)
  const asked = question.trim()
  const isNothing = asked !== '' && words.length + pieces.length === 0
  return (
    <>
      <div role="status" class="state">
        {state === 'failed' && <Notice tone="error">{t('lookupFailed')}</Notice>}
        {state === 'partly' && <Notice tone="warning">{t('lookupPartly')}</Notice>}
        {state === 'opening' && asked !== '' && <p class="hint">{t('lookupOpening')}</p>}
        {isNothing && (state === 'open' || state === 'partly') && (
          <p class="nothing">
            {t('lookupNothing', { question: shortened(asked) })} <span class="hint">{t('lookupNothingHint')}</span>
          </p>
        )}
        {instead && words.length > 0 && (
          <p class="nothing">
            {'repaired' in instead
              ? t('lookupRepaired', { question: shortened(asked), repaired: shortened(instead.repaired) })
              : t('lookupRuns', { question: shortened(asked) })}
          </p>
        )}
        {words.length > 0 && <p class="unseen">{t('lookupFound', { count: words.length })}</p>}
      </div>
      {pieces.length > 0 && state !== 'opening' && <Pieces pieces={pieces} speech={speech} onAsk={onAsk} />}
      {words.length > 0 && (
        <ul class="answers">
          {drawn.map((word) => (
            <Answer
              key={`${word.origin} ${word.written} ${word.traditional} ${word.pinyin} ${word.senses[0]}`}
              word={word}
              speech={speech}
              canSay={canSay}
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** The box has the focus when the popup opens with it. The dictionaries are opened when it has been used. */
export function LookUp(props: LookUpProps) {
  const { speech, question, onAsk } = props
  const { t } = speech
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isUsed, setUsed] = useState(false)
  useEffect(() => {
    // Somebody who walks through the tabs by keyboard keeps his place.
    const { activeElement, body } = field.current?.ownerDocument ?? {}
    if (activeElement === body) field.current?.focus()
  }, [])
  return (
    <search class="look-up">
      <label for={id} class="label">
        {t('lookupLabel')}
      </label>
      <input
        id={id}
        type="search"
        value={question}
        maxLength={200}
        placeholder={t('lookupExample')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        ref={field}
        onFocus={() => setUsed(true)}
        onInput={(event) => onAsk(event.currentTarget.value)}
      />
      {question.trim() === '' && <p class="hint">{t('lookupHint')}</p>}
      <Answers {...props} wanted={isUsed || question !== ''} />
      <p class="hint source">
        {t('lookupSource')}
        <a href="https://cc-cedict.org/wiki/" target="_blank" rel="noreferrer">
          {t('lookupSourceName')}
        </a>
        {t('lookupLicence')}
      </p>
    </search>
  )
}
