/** The refund request of one order: choices at the top, the text to change and copy, and the sheet as it is printed. */
import { useMemo, useState } from 'preact/hooks'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Logo } from '../../../components/Logo.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Section } from '../../../components/Section.tsx'
import { UndoBar } from '../../../components/UndoBar.tsx'
import { evidenceOf } from '../../../core/orders/evidence.ts'
import { evidenceDocument, evidenceText } from '../../../core/orders/evidence-document.ts'
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Speech } from '../../../locales/i18n.ts'
import { copyText } from '../../../services/clipboard.ts'
import { forgetPictures, type Picture, restorePictures } from '../../../services/pictures.ts'
import { attachmentsFor, chinese, ownEvidence } from '../evidence-speech.ts'
import { Pictures, RequestDocument, sayPicture } from './Document.tsx'
import { type EvidenceChoice, EvidenceChoices } from './EvidenceChoices.tsx'

export interface EvidencePageProps {
  /** Undefined when the order is not stored. */
  facts: OrderFacts | undefined
  pictures: readonly Picture[]
  /** What to know before the request is sent. */
  notes: readonly string[]
  /** The pictures are to be read anew. */
  onPictures: () => void
  speech: Speech
  onPrint: () => void
}

interface Undoable {
  text: string
  /** False when it did not work. */
  undo: () => boolean | Promise<boolean>
}

/** What was thrown away last, and whether the browser refused. */
function useUndoable() {
  const [undoable, setUndoable] = useState<Undoable | undefined>()
  const [failed, setFailed] = useState(false)
  const done = (next: Undoable | undefined, worked = true) => {
    setUndoable(next)
    setFailed(!worked)
  }
  const undo = async () => {
    const worked = await undoable?.undo()
    done(worked ? undefined : undoable, worked)
  }
  return { text: undoable?.text ?? '', failed, done, undo }
}

/**
 * Nothing is claimed in the buyer's name: no reason and nothing attached until he says so, and no item whose money came
 * back already while there is another.
 */
function firstChoice(facts: OrderFacts): EvidenceChoice {
  const all = [...(facts.items ?? []).entries()]
  const open = all.filter(([, { refund }]) => refund?.status !== 'SUCCESS')
  const items = (open.length ? open : all).map(([at]) => at)
  return { reason: undefined, form: 'both', items, attachments: [], details: '' }
}

/** The request in the chosen languages: as a document, and as the same in plain text; undefined without a reason. */
function useRequest(facts: OrderFacts, choice: EvidenceChoice, speech: Speech) {
  return useMemo(() => {
    const own = ownEvidence(speech)
    const speeches = { zh: [chinese], own: [own], both: [chinese, own] }[choice.form]
    const { reason, items, attachments, details } = choice
    if (!reason) return undefined
    const sections = evidenceOf(facts, { reason, items, attachments, details })
    const request = evidenceDocument(sections, speeches)
    return { request, text: evidenceText(request, speeches) }
  }, [facts, choice, speech])
}

function Request({ facts, pictures, notes, onPictures, speech, onPrint }: EvidencePageProps & { facts: OrderFacts }) {
  const { t } = speech
  const [choice, setChoice] = useState(() => firstChoice(facts))
  const [edited, setEdited] = useState<string | undefined>()
  const written = useRequest(facts, choice, speech)
  const change = (next: Partial<EvidenceChoice>) =>
    setChoice((before) => ({ ...before, ...(next.reason && { attachments: attachmentsFor(next.reason) }), ...next }))
  const undoable = useUndoable()
  const forget = async () => {
    const forgotten = await forgetPictures(facts.orderId)
    const undo = async () => {
      const worked = await restorePictures(facts.orderId, forgotten ?? [])
      onPictures()
      return worked
    }
    undoable.done(forgotten && { text: t('picturesForgotten'), undo }, forgotten !== undefined)
    onPictures()
  }
  const discard = () => {
    setEdited(undefined)
    const undo = () => {
      setEdited(edited)
      return true
    }
    undoable.done({ text: t('requestDiscarded'), undo })
  }
  return (
    <>
      <div class="screen-only stack">
        {notes.map((note) => (
          <Notice key={note} tone="warning">
            {note}
          </Notice>
        ))}
        <Section name={t('requestChoose')}>
          <EvidenceChoices facts={facts} choice={choice} onChange={change} speech={speech} />
        </Section>
        {written ? (
          <Section name={t('requestText')}>
            <label class="label" for="request-text">
              {t('requestText')}
            </label>
            <textarea
              id="request-text"
              rows={14}
              dir="auto"
              spellcheck={false}
              value={edited ?? written.text}
              onInput={(event) => {
                undoable.done(undefined)
                setEdited(event.currentTarget.value)
              }}
            />
            {edited !== undefined && <Notice tone="calm">{t('requestEdited')}</Notice>}
            <div class="actions">
              <CopyButton
                text={edited ?? written.text}
                words={{ copy: t('requestCopy'), copied: t('requestCopied'), failed: t('requestCopyFailed') }}
                onCopy={copyText}
              />
              <button type="button" onClick={onPrint}>
                {t('requestPrint')}
              </button>
              {edited !== undefined && (
                <button type="button" onClick={discard}>
                  {t('requestAnew')}
                </button>
              )}
              {pictures.length > 0 && (
                <button type="button" class="danger" onClick={() => void forget()}>
                  {t('picturesForget', { count: pictures.length })}
                </button>
              )}
            </div>
            {pictures.length === 0 && <p class="hint">{t('picturesHint')}</p>}
            <div role="alert">{undoable.failed && <Notice tone="error">{t('picturesFailed')}</Notice>}</div>
            <UndoBar text={undoable.text} undo={t('requestUndo')} onUndo={() => void undoable.undo()} />
          </Section>
        ) : (
          <Notice tone="calm">{t('requestNeedsReason')}</Notice>
        )}
      </div>
      {written && (
        <article class="sheet">
          {edited === undefined ? <RequestDocument request={written.request} /> : <p class="edited">{edited}</p>}
          <Pictures pictures={pictures} say={(picture) => sayPicture(picture, speech)} />
        </article>
      )}
    </>
  )
}

/** The page; without the order it says what to do. */
export function EvidencePage(props: EvidencePageProps) {
  const { facts, speech } = props
  return (
    <>
      <header class="screen-only">
        <Logo />
        <h1 class="grow">{speech.t('requestTitle')}</h1>
      </header>
      <main>
        {facts ? <Request {...props} facts={facts} /> : <Notice tone="warning">{speech.t('requestNoOrder')}</Notice>}
      </main>
    </>
  )
}
