/** The feature's parts of the popup: translate the titles on the page in front, on a click; a server to do it. */
import './titles.css'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import type { Translate } from '../../locales/i18n.ts'
import { type DeviceState, deviceState, openDeviceTranslator } from '../../services/device-translator.ts'
import { translateByServer } from '../../services/translation-server.ts'
import type { PanelProps, PanelView } from '../feature.ts'
import { ServerForm } from './ServerForm.tsx'
import { titlesSettings } from './settings.ts'
import { type TitlesState, useTitles } from './use-titles.ts'

function useDevice(language: string): [DeviceState, () => void] {
  const [device, setDevice] = useState<DeviceState>('absent')
  const look = () => void deviceState(language).then(setDevice)
  useEffect(look, [language])
  return [device, look]
}

function State({ state, download, t }: { state: TitlesState; download: number | undefined; t: Translate }) {
  if (state.step === 'idle') return null
  if (state.step === 'opening') {
    return (
      <>
        <p>{t(download === undefined ? 'titlesOpening' : 'titlesDownloading')}</p>
        <progress aria-label={t('titlesDownloading')} max={1} {...(download !== undefined && { value: download })} />
      </>
    )
  }
  const { progress } = state
  return (
    <>
      {state.step === 'failed' && <Notice tone="error">{t(`titlesFault.${state.fault}`)}</Notice>}
      {progress && <p>{t('titlesProgress', { done: progress.done, all: progress.all })}</p>}
      {progress && progress.leftOut > 0 && <p class="hint">{t('titlesLeftOut', { count: progress.leftOut })}</p>}
    </>
  )
}

function Buttons(props: {
  device: DeviceState
  server: string
  state: TitlesState
  t: Translate
  onDevice: () => void
  onServer: () => void
  onCancel: () => void
  onClear: () => void
}) {
  const { device, server, state, t } = props
  if (state.step === 'opening' || state.step === 'running') {
    return (
      <button type="button" onClick={props.onCancel}>
        {t('titlesCancel')}
      </button>
    )
  }
  return (
    <>
      {device !== 'absent' && (
        <button type="button" onClick={props.onDevice}>
          {t(device === 'available' ? 'titlesTranslate' : 'titlesDownload')}
        </button>
      )}
      {server !== '' && (
        <button type="button" onClick={props.onServer}>
          {t('titlesByServer', { host: URL.parse(server)?.host ?? server })}
        </button>
      )}
      {state.step !== 'idle' && (
        <button type="button" onClick={props.onClear}>
          {t('titlesClear')}
        </button>
      )}
    </>
  )
}

/** Nothing where there is nobody to translate. */
function TitlesHere({ speech: { t, language }, settings, active }: PanelProps) {
  const { server, serverKey } = settings.read(titlesSettings).value
  const [device, lookAgain] = useDevice(language)
  const [download, setDownload] = useState<number | undefined>()
  const { state, start, cancel, clear } = useTitles(language)
  if (!active || (device === 'absent' && server === '')) return null
  const onDevice = () => {
    setDownload(undefined)
    start('device', (signal) => openDeviceTranslator(language, signal, setDownload).finally(lookAgain))
  }
  const onServer = () => {
    const chosen = { address: server, key: serverKey }
    start(server, async (signal) => (text) => translateByServer(chosen, text, language, signal))
  }
  return (
    <div class="titles">
      <h2>{t('titlesTitle')}</h2>
      <div class="actions">
        <Buttons {...{ device, server, state, t, onDevice, onServer, onCancel: cancel, onClear: clear }} />
      </div>
      <div role="status">
        <State state={state} download={download} t={t} />
      </div>
      <p class="hint">{t('titlesHint')}</p>
    </div>
  )
}

function TitlesServer({ speech: { t }, settings }: PanelProps) {
  return (
    <Section title={t('titlesServerTitle')}>
      <ServerForm
        settings={settings.read(titlesSettings).value}
        t={t}
        onChange={(change) => settings.change(titlesSettings, change)}
        stored={settings.settled}
      />
    </Section>
  )
}

export const titlesHere: PanelView = { component: TitlesHere }
export const titlesServer: PanelView = { component: TitlesServer }
