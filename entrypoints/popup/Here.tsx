/** The strip about the page in front: how TaoLens stands on it, and what can be changed for its site. */
import { Notice } from '../../components/Notice.tsx'
import { Switch } from '../../components/Switch.tsx'
import { generalSettings } from '../../services/settings.ts'
import { withSite } from '../../services/site-settings.ts'
import { SiteFeatures } from './SiteFeatures.tsx'
import type { Shell } from './shell.ts'
import { isActive, Part } from './TabPanel.tsx'

/** The one line that is always in sight, and the mark of how things stand. */
function summary(props: Shell): { state: 'on' | 'paused' | 'none'; text: string } {
  const { speech, settings } = props
  const { t } = speech.value
  const report = props.report.value
  const { enabled } = settings.read(generalSettings).value
  if (!enabled) return { state: 'paused', text: t('allOff') }
  if (report.state === 'asking') return { state: 'none', text: t('asking') }
  if (report.state === 'none') return { state: 'none', text: t('notHere') }
  const site = report.site ? t(`site.${report.site}`) : t('thisPage')
  if (!isActive(props)) return { state: 'paused', text: t('pausedOn', { site }) }
  if (report.broken) return { state: 'none', text: t('stoppedOn', { site }) }
  if (report.recognised === 0) return { state: 'on', text: t('onSite', { site }) }
  return { state: 'on', text: t('worksOn', { site, count: report.recognised }) }
}

function SiteSwitch({ speech, settings, report }: Shell) {
  const { t } = speech.value
  const { site } = report.value
  const general = settings.read(generalSettings).value
  const paused = general.pausedSites.includes(site)
  return (
    <>
      <Switch
        label={t('onSite', { site: t(`site.${site}`) })}
        hint={t(paused ? 'offSiteHint' : 'onSiteHint')}
        checked={!paused}
        onChange={(on) => settings.change(generalSettings, (now) => withSite(now, site, on))}
      />
      {!paused && <SiteFeatures site={site} speech={speech.value} settings={settings} />}
    </>
  )
}

/** Folded, it is one line; nothing of it moves what is below while the page answers. */
export function Here(props: Shell) {
  const { speech, settings, tabs } = props
  const { t } = speech.value
  const report = props.report.value
  const { enabled } = settings.read(generalSettings).value
  const { state, text } = summary(props)
  const parts = tabs.partsOf('here')
  return (
    <section class="here" aria-label={t('here')}>
      <details>
        <summary>
          <span class={`dot ${state}`} aria-hidden="true" />
          <span class="grow">{text}</span>
        </summary>
        <div class="here-more">
          {enabled && report.state === 'here' && report.site && <SiteSwitch {...props} />}
          {enabled && report.state === 'none' && <p class="hint">{t('notHereHint')}</p>}
          {!enabled && <p class="hint">{t('allOffHint')}</p>}
          {parts !== 'failed' &&
            parts?.map((part) => <Part key={part.panel.id} part={part} shell={props} tab="here" />)}
        </div>
      </details>
      {enabled && report.broken && <Notice tone="warning">{t('broken')}</Notice>}
    </section>
  )
}
