/** The features on one site, each on or off there. */
import { Check } from '../../components/Check.tsx'
import type { Speech } from '../../locales/i18n.ts'
import sites from '../../rules/sites.json' with { type: 'json' }
import { generalSettings } from '../../services/settings.ts'
import type { SettingsStore } from '../../services/settings-store.ts'
import { isOnSite, withFeature, withFeatureOnlyOn } from '../../services/site-settings.ts'
import { pageFeatures } from './panels.ts'

const siteIds = sites.map(({ id }) => id)

export interface SiteFeaturesProps {
  site: string
  speech: Speech
  settings: SettingsStore
}

/** A tick says that the feature works on the site; ticking one that is off everywhere switches it on here, and on no other site. */
export function SiteFeatures({ site, speech: { t }, settings }: SiteFeaturesProps) {
  const general = settings.read(generalSettings).value
  return (
    <div class="checks">
      {pageFeatures.map((spec) => {
        const feature = t(`feature.${spec.id}`)
        const isOn = settings.read(spec).value.enabled === true
        const change = (on: boolean) => {
          const isFirst = on && !isOn
          settings.change(generalSettings, (now) =>
            isFirst ? withFeatureOnlyOn(now, site, spec.id, siteIds) : withFeature(now, site, spec.id, on),
          )
          // Last: until then no other site may show it.
          if (isFirst) settings.change(spec, { enabled: true })
        }
        return (
          <Check
            key={spec.id}
            label={feature}
            name={t('featureOn', { feature, site: t(`site.${site}`) })}
            checked={isOn && isOnSite(general, site, spec.id)}
            onChange={change}
          />
        )
      })}
    </div>
  )
}
