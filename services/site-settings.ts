/** What is on where: all of TaoLens on a site, and each feature on a site. */
import type { GeneralSettings } from './settings.ts'

/** A change that lets everything on a site work, or pauses it. */
export function withSite({ pausedSites }: GeneralSettings, site: string, on: boolean): Partial<GeneralSettings> {
  const others = pausedSites.filter((other) => other !== site)
  return { pausedSites: on ? others : [...others, site] }
}

/** Whether a feature that is on works on a site too. */
export function isOnSite({ pausedFeatures }: GeneralSettings, site: string, feature: string): boolean {
  return !pausedFeatures[site]?.includes(feature)
}

/** A change that lets a feature that was off everywhere work on one site only. */
export function withFeatureOnlyOn(
  general: GeneralSettings,
  site: string,
  feature: string,
  sites: readonly string[],
): Partial<GeneralSettings> {
  const now = { ...general }
  for (const one of sites) Object.assign(now, withFeature(now, one, feature, one === site))
  return { pausedFeatures: now.pausedFeatures }
}

/** A change that lets a feature work on a site, or pauses it there; a site without paused features is not kept. */
export function withFeature(
  { pausedFeatures }: GeneralSettings,
  site: string,
  feature: string,
  on: boolean,
): Partial<GeneralSettings> {
  const { [site]: before = [], ...rest } = pausedFeatures
  const others = before.filter((other) => other !== feature)
  const paused = on ? others : [...others, feature]
  return { pausedFeatures: paused.length > 0 ? { ...rest, [site]: paused } : rest }
}
