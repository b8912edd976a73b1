/** The shell's own settings. */
import { Section } from '../../../components/Section.tsx'
import type { PanelProps, PanelView } from '../../../features/feature.ts'
import { product } from '../../../services/product.ts'
import { LanguageChoice } from './LanguageChoice.tsx'

function General({ speech, settings }: PanelProps) {
  return (
    <Section title={speech.t('general')}>
      <LanguageChoice speech={speech} settings={settings} />
      <p class="hint">{speech.t('version', { version: product().version })}</p>
    </Section>
  )
}

export const generalPanel: PanelView = { component: General }
