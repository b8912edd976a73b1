/** One answer: the Chinese, how it is read, what it means. */
import { CopyButton } from '../../../components/CopyButton.tsx'
import { showSense } from '../../../core/dictionary/brief.ts'
import type { Word } from '../../../core/dictionary/library.ts'
import { writePinyin } from '../../../core/dictionary/pinyin.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { copyText } from '../../../services/clipboard.ts'
import { sayAloud } from '../../../services/speech.ts'

export interface AnswerProps {
  word: Word
  speech: Speech
  /** There is a Chinese voice. */
  canSay: boolean
}

/** Senses shown at once; the others on a click. */
const fewSenses = 3

function Senses({ word, speech }: Pick<AnswerProps, 'word' | 'speech'>) {
  const { t, language } = speech
  const lang = word.origin === 'cedict' ? 'en' : language
  const senses = word.senses.map((sense) => showSense(sense, 'simplified'))
  const rest = senses.slice(fewSenses)
  return (
    <>
      <p lang={lang} class="senses">
        {senses.slice(0, fewSenses).join(' · ')}
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{t('lookupMore', { count: rest.length })}</summary>
          <p lang={lang} class="senses">
            {rest.join(' · ')}
          </p>
        </details>
      )}
      {word.note && (
        <p lang={language} class="hint">
          {word.note}
        </p>
      )}
    </>
  )
}

/** The other script stands behind the first where it is another. */
export function Answer({ word, speech, canSay }: AnswerProps) {
  const { t } = speech
  const { written, simplified, traditional, pinyin, origin } = word
  return (
    <li class={`answer from-${origin}`}>
      <div class="head">
        <p class="grow">
          <span lang="zh-Hans" class="zh">
            {written}
          </span>
          {traditional !== simplified && (
            <span lang="zh-Hant" class="other-script">
              {traditional}
            </span>
          )}
          {pinyin && (
            <span lang="zh-Latn-pinyin" class="pinyin">
              {writePinyin(pinyin)}
            </span>
          )}
        </p>
        <span class="origin">{t(`lookupOrigin.${origin}`)}</span>
      </div>
      <Senses word={word} speech={speech} />
      <div class="actions">
        <CopyButton
          text={written}
          label={t('lookupCopyOne', { zh: written })}
          words={{ copy: t('lookupCopy'), copied: t('lookupCopied'), failed: t('lookupCopyFailed') }}
          onCopy={copyText}
        />
        {canSay && (
          <button type="button" aria-label={t('lookupSayOne', { zh: written })} onClick={() => sayAloud(written)}>
            {t('lookupSay')}
          </button>
        )}
      </div>
    </li>
  )
}
