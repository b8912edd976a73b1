/** What TaoLens keeps: where the settings are, taken away as a file, brought back, and everything forgotten. */
import { useEffect, useState } from 'preact/hooks'
import { DownloadButton } from '../../../components/DownloadButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Section } from '../../../components/Section.tsx'
import { UndoBar } from '../../../components/UndoBar.tsx'
import type { PanelProps, PanelView } from '../../../features/feature.ts'
import { type Before, forgetEverything } from '../../../services/everything.ts'
import { generalSettings } from '../../../services/settings.ts'
import { applySettings, type SettingsPreview, settingsFile } from '../../../services/settings-file.ts'
import { type CopyState, readCopyState, syncKey } from '../../../services/settings-sync.ts'
import { watchStorage } from '../../../services/storage.ts'
import { featureSettings } from '../panels.ts'
import { ImportSettings } from './ImportSettings.tsx'
import { sayChanges } from './say-setting.ts'
import { bringBackWithLeave, withLeave } from './server-leave.ts'

export const allSettings = [generalSettings, ...featureSettings]

interface Done {
  text: string
  /** What was pressed is gone: the way back is where the reader goes on. */
  isNext?: boolean
  before: Before
}

/** Forgetting asks once more, in place. */
function Forget({ speech: { t }, onForget }: { speech: PanelProps['speech']; onForget: () => void }) {
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <button type="button" class="danger" onClick={() => setAsks(true)}>
        {t('forgetEverything')}
      </button>
    )
  }
  const forget = () => {
    setAsks(false)
    onForget()
  }
  return (
    <div class="stack">
      <p class="plain-text">{t('forgetSure')}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={forget}>
          {t('forgetYes')}
        </button>
        <button type="button" onClick={() => setAsks(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

function Data({ speech, settings, view }: PanelProps) {
  const { t } = speech
  const [done, setDone] = useState<Done | undefined>()
  const [hasFailed, setFailed] = useState(false)
  const [hasNoServer, setNoServer] = useState(false)
  const [copy, setCopy] = useState<CopyState | undefined>()
  useEffect(() => {
    const stop = new AbortController()
    const look = () => void readCopyState().then(setCopy)
    look()
    // A choice made here may be the one for which there is no room.
    watchStorage([syncKey], stop.signal, look)
    return () => stop.abort()
  }, [])
  const finish = (before: Before | undefined, text: string, isNext = false) => {
    setFailed(before === undefined)
    if (before) setDone({ text, before, isNext })
  }
  const undo = async () => {
    if (!done) return
    const { worked, isRefused } = await bringBackWithLeave(done.before)
    setNoServer(isRefused)
    setFailed(!worked)
    if (worked) setDone(undefined)
  }
  const apply = async (preview: SettingsPreview) => {
    // In the very click: browsers answer no other question for leave.
    const taken = await withLeave(preview)
    setNoServer(taken.isRefused)
    const local = await applySettings(taken.items)
    finish(local && { local, written: taken.items }, t('imported', { count: sayChanges(taken.changes, speech).length }))
  }
  const make = async () => {
    const now = Date.now()
    const name = `taolens-settings-${new Date(now).toISOString().slice(0, 10)}.json`
    return { name, type: 'application/json', text: await settingsFile(allSettings, now) }
  }
  return (
    <Section title={t('data')}>
      <p class="hint">{t('dataHint')}</p>
      {copy &&
        (copy === 'copied' ? (
          <p class="hint">{t('copy.copied')}</p>
        ) : (
          <Notice tone="warning">{t(`copy.${copy}`)}</Notice>
        ))}
      <div class="actions">
        <DownloadButton label={t('exportSettings')} failed={t('exportFailed')} onMake={make} />
      </div>
      <ImportSettings speech={speech} specs={allSettings} canPick={view !== 'popup'} onApply={apply} />
      <Forget
        speech={speech}
        onForget={() => void forgetEverything().then((before) => finish(before, t('forgotten'), true))}
      />
      <div role="alert">{hasNoServer && <Notice tone="warning">{t('importNoServer')}</Notice>}</div>
      <div role="alert">
        {hasFailed && <Notice tone="error">{t(settings.newer() ? 'newerSettings' : 'dataFailed')}</Notice>}
      </div>
      <UndoBar text={done?.text ?? ''} undo={t('undo')} onUndo={() => void undo()} takesFocus={done?.isNext} />
    </Section>
  )
}

export const dataPanel: PanelView = { component: Data }
