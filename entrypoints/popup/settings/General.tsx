/** The shell's own settings. */
import { Section } from '../../../components/Section.tsx'
import type { PanelProps, PanelView } from '../../../features/feature.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

function General({ speech, settings }: PanelProps) {
  return (
    <Section title={speech.t('general')}>
      <LanguageChoice speech={speech} settings={settings} />
    </Section>
  )
}

export const generalPanel: PanelView = { component: General }
