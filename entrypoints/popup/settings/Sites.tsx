/** Where TaoLens works: each site, and each feature on it. */
import { Section } from '../../../components/Section.tsx'
import { Switch } from '../../../components/Switch.tsx'
import type { PanelProps, PanelView } from '../../../features/feature.ts'
import sites from '../../../rules/sites.json' with { type: 'json' }
import { generalSettings } from '../../../services/settings.ts'
import { withSite } from '../../../services/site-settings.ts'
import { SiteFeatures } from '../SiteFeatures.tsx'

function Sites({ speech, settings }: PanelProps) {
  const { t } = speech
  const general = settings.read(generalSettings).value
  return (
    <Section title={t('sites')}>
      {sites.map(({ id }) => {
        const isOn = !general.pausedSites.includes(id)
        return (
          <div key={id} class="site">
            <Switch
              label={t(`site.${id}`)}
              checked={isOn}
              onChange={(on) => settings.change(generalSettings, (now) => withSite(now, id, on))}
            />
            {isOn && <SiteFeatures site={id} speech={speech} settings={settings} />}
          </div>
        )
      })}
    </Section>
  )
}

export const sitesPanel: PanelView = { component: Sites }
