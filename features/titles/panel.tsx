/** The feature's part of the popup: translate the titles on the page in sight, on a click. */
import './titles.css'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../components/Notice.tsx'
import { Section } from '../../components/Section.tsx'
import type { Translate } from '../../locales/i18n.ts'
import { type DeviceState, deviceState, openDeviceTranslator } from '../../services/device-translator.ts'
import { translateByServer } from '../../services/translation-server.ts'
import type { Panel, PanelProps } from '../feature.ts'
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

function TitlesPanel({ speech: { t, language }, settings, active }: PanelProps) {
  const chosen = settings.read(titlesSettings).value
  const [device, lookAgain] = useDevice(language)
  const [download, setDownload] = useState<number | undefined>()
  const { state, start, cancel, clear } = useTitles(language)
  const isBusy = state.step === 'opening' || state.step === 'running'
  const onDevice = () => {
    setDownload(undefined)
    start('device', (signal) => openDeviceTranslator(language, signal, setDownload).finally(lookAgain))
  }
  const onServer = () => {
    const server = { address: chosen.server, key: chosen.serverKey }
    start(chosen.server, async (signal) => (text) => translateByServer(server, text, language, signal))
  }
  return (
    <Section name={t('titlesTitle')}>
      {active && (device !== 'absent' || chosen.server !== '') && (
        <div class="titles stack">
          <h2>{t('titlesTitle')}</h2>
          <div class="actions">
            {device !== 'absent' && !isBusy && (
              <button type="button" onClick={onDevice}>
                {t(device === 'available' ? 'titlesTranslate' : 'titlesDownload')}
              </button>
            )}
            {chosen.server !== '' && !isBusy && (
              <button type="button" onClick={onServer}>
                {t('titlesByServer', { host: URL.parse(chosen.server)?.host ?? chosen.server })}
              </button>
            )}
            {isBusy && (
              <button type="button" onClick={cancel}>
                {t('titlesCancel')}
              </button>
            )}
            {(state.step === 'done' || state.step === 'failed') && (
              <button type="button" onClick={clear}>
                {t('titlesClear')}
              </button>
            )}
          </div>
          <div role="status">
            <State state={state} download={download} t={t} />
          </div>
          <p class="hint">{t('titlesHint')}</p>
        </div>
      )}
      <ServerForm settings={chosen} t={t} onChange={(change) => settings.change(titlesSettings, change)} />
    </Section>
  )
}

export const titlesPanel: Panel = {
  id: 'titles',
  order: 20,
  settings: titlesSettings,
  component: TitlesPanel,
}
