/** The feature's part of the popup: the look-up, and whether titles are explained on pages. */
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import type { Panel, PanelProps } from '../feature.ts'
import { LookUpPage } from './LookUpPage.tsx'
import { lookupSettings } from './settings.ts'

function LookUpPanel({ speech, settings, inTab }: PanelProps) {
  const { t } = speech
  const { enabled } = settings.read(lookupSettings).value
  return (
    <Section name={t('lookupTitle')}>
      <LookUpPage speech={speech} question="" focuses={false} inTab={inTab} />
      <Switch
        label={t('lookupTitlesSwitch')}
        hint={t('lookupTitlesHint')}
        checked={enabled}
        onChange={(on) => settings.change(lookupSettings, { enabled: on })}
      />
    </Section>
  )
}

export const lookupPanel: Panel = {
  id: 'lookup',
  order: 7,
  settings: lookupSettings,
  component: LookUpPanel,
}
