/** The form of a refund request to an agent platform, with the text to copy in two languages. */
import { useId, useState } from 'preact/hooks'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Select } from '../../../components/Select.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { type Attachment, attachments as allAttachments, type EvidenceReasonId } from '../../../rules/evidence-pack.ts'
import { copyText } from '../../../services/clipboard.ts'
import { type AgentRequest, agentReasons, attachmentsFor, chineseRequest, ownRequest } from './agent-request.ts'

const [firstReason] = agentReasons as [EvidenceReasonId]
const fresh: AgentRequest = {
  orderId: '',
  item: '',
  reason: firstReason,
  details: '',
  attachments: attachmentsFor(firstReason),
}

function Field(props: { label: string; value: string; onInput: (text: string) => void }) {
  const id = useId()
  return (
    <p class="slot">
      <label class="hint" for={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </p>
  )
}

interface AttachedProps {
  chosen: readonly Attachment[]
  onChange: (chosen: Attachment[]) => void
  speech: Speech
}

function Attached({ chosen, onChange, speech: { t } }: AttachedProps) {
  return (
    <fieldset class="checks">
      <legend class="hint">{t('evidence.section.attached')}</legend>
      {allAttachments.map((one) => (
        <label key={one} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(allAttachments.filter((other) => (other === one ? checked : chosen.includes(other))))
            }
          />
          <span class="grow">{t(`evidence.attachment.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The form; nothing of it is kept when it is closed. */
export function AgentRequestForm({ speech }: { speech: Speech }) {
  const { t } = speech
  const [request, setRequest] = useState(fresh)
  const change = (next: Partial<AgentRequest>) => setRequest((before) => ({ ...before, ...next }))
  const texts = [
    { language: speech.language, text: ownRequest(request, t), copy: t('copyOwn') },
    { language: 'zh', text: chineseRequest(request), copy: t('copyChinese') },
  ]
  return (
    <div class="box">
      <Field label={t('evidence.field.orderId')} value={request.orderId} onInput={(orderId) => change({ orderId })} />
      <Field label={t('evidence.field.item')} value={request.item} onInput={(item) => change({ item })} />
      <Select
        label={t('evidence.field.reason')}
        options={agentReasons.map((value) => ({ value, name: t(`evidence.reason.${value}`) }))}
        chosen={request.reason}
        onChoose={(value) => {
          const reason = value as EvidenceReasonId
          change({ reason, attachments: attachmentsFor(reason) })
        }}
      />
      <Field label={t('evidence.field.details')} value={request.details} onInput={(details) => change({ details })} />
      <Attached chosen={request.attachments} onChange={(attachments) => change({ attachments })} speech={speech} />
      {texts.map(({ language, text, copy }) => (
        <div key={language} class="below">
          <p class="zh-text" lang={language} dir="auto">
            {text}
          </p>
          <CopyButton text={text} words={{ copy, copied: t('copied'), failed: t('copyFailed') }} onCopy={copyText} />
        </div>
      ))}
    </div>
  )
}
