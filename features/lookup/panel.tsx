/** The feature's parts of the popup: the look-up, and whether titles are explained on pages. */
import './lookup.css'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import type { PanelProps, PanelView } from '../feature.ts'
import { LookUpPage } from './panel/LookUpPage.tsx'
import { lookupSettings } from './settings.ts'

function LookUpTab(props: PanelProps) {
  return (
    <Section name={props.speech.t('lookupTitle')}>
      <LookUpPage {...props} />
    </Section>
  )
}

function LookUpChoices({ speech: { t }, settings }: PanelProps) {
  const { enabled } = settings.read(lookupSettings).value
  return (
    <Section title={t('lookupTitle')}>
      <Switch
        label={t('lookupTitlesSwitch')}
        hint={t('lookupTitlesHint')}
        checked={enabled}
        onChange={(on) => settings.change(lookupSettings, { enabled: on })}
      />
    </Section>
  )
}

export const lookUp: PanelView = { component: LookUpTab }
export const lookUpChoices: PanelView = { component: LookUpChoices }
