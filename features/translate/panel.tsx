/** The feature's part of the popup: its switch, its one choice, and what it recognises in the tab. */
import { Choices } from '../../components/Choices.tsx'
import { CopyList } from '../../components/CopyList.tsx'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import { copyText } from '../../services/clipboard.ts'
import type { Panel, PanelProps } from '../feature.ts'
import { showStyles, translateSettings } from './settings.ts'

function TranslatePanel({ speech: { t }, settings, report, active }: PanelProps) {
  const { enabled, style } = settings.read(translateSettings).value
  const seen = active && enabled && !report.broken
  return (
    <Section name={t('translateTitle')}>
      <Switch
        label={t('translateSwitch')}
        {...(seen && { hint: report.recognised ? t('recognised', { count: report.recognised }) : t('recognisedNone') })}
        checked={enabled}
        onChange={(on) => settings.change(translateSettings, { enabled: on })}
      />
      {enabled && (
        <Choices
          title={t('styleTitle')}
          choices={showStyles.map((value) => ({ value, label: t(`style.${value}`), hint: t(`styleHint.${value}`) }))}
          chosen={style}
          onChoose={(value) => settings.change(translateSettings, { style: value })}
        />
      )}
      {seen && report.unknown.length > 0 && (
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
    </Section>
  )
}

export const translatePanel: Panel = {
  id: 'translate',
  order: 10,
  settings: translateSettings,
  component: TranslatePanel,
}
