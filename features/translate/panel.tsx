/** The feature's parts of the popup: what it does not recognise on the page in front, and its choices. */
import { Choices } from '../../components/Choices.tsx'
import { CopyList } from '../../components/CopyList.tsx'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import { copyText } from '../../services/clipboard.ts'
import type { PanelProps, PanelView } from '../feature.ts'
import { showStyles, translateSettings } from './settings.ts'

function Style({ speech: { t }, settings }: PanelProps) {
  const { style } = settings.read(translateSettings).value
  return (
    <Choices
      title={t('styleTitle')}
      choices={showStyles.map((value) => ({ value, label: t(`style.${value}`), hint: t(`styleHint.${value}`) }))}
      chosen={style}
      onChoose={(value) => settings.change(translateSettings, { style: value })}
    />
  )
}

function TranslateHere(props: PanelProps) {
  const { speech, settings, report, active } = props
  const { t } = speech
  const { enabled } = settings.read(translateSettings).value
  if (!active || !enabled || report.broken) return null
  return (
    <>
      <Style {...props} />
      {report.unknown.length > 0 && (
        <CopyList
          title={t('unknownTitle', { count: report.unknown.length })}
          hint={t('unknownHint')}
          lines={report.unknown}
          language="zh"
          words={{
            copy: t('copyList'),
            copied: t('listCopied'),
            failed: t('listCopyFailed'),
            name: t('unknownName'),
          }}
          onCopy={copyText}
        />
      )}
    </>
  )
}

function TranslateChoices(props: PanelProps) {
  const { speech, settings } = props
  const { t } = speech
  const { enabled } = settings.read(translateSettings).value
  return (
    <Section title={t('translateTitle')}>
      <Switch
        label={t('translateSwitch')}
        checked={enabled}
        onChange={(on) => settings.change(translateSettings, { enabled: on })}
      />
      {enabled && <Style {...props} />}
    </Section>
  )
}

export const translateHere: PanelView = { component: TranslateHere }
export const translateChoices: PanelView = { component: TranslateChoices }
