/** Publish: checks the stored settings and writes what pages need to know of them. */
import { browser } from 'wxt/browser'
import { parseTerms, termsKey } from './own-terms.ts'
import { type PageState, pageStateKey } from './page-state.ts'
import { generalSettings, keyOf, readSettings, type SettingsSpec } from './settings.ts'

type AnySpec = Pick<SettingsSpec<Record<string, unknown>>, 'id' | 'fields' | 'defaults'>

/** Reads all settings, stores the page state if it changed, and returns it. A full storage does not keep it from that. */
export async function publishPageState(features: readonly AnySpec[]): Promise<PageState> {
  const keys = [generalSettings, ...features].map(keyOf)
  const nothing: Record<string, unknown> = {}
  const stored = await browser.storage.local.get([...keys, pageStateKey, termsKey]).catch(() => nothing)
  const state: PageState = {
    version: browser.runtime.getManifest().version,
    general: readSettings(generalSettings, stored[keyOf(generalSettings)]).value,
    features: Object.fromEntries(features.map((spec) => [spec.id, readSettings(spec, stored[keyOf(spec)]).value])),
    terms: parseTerms(stored[termsKey]),
  }
  if (JSON.stringify(stored[pageStateKey]) !== JSON.stringify(state)) {
    await browser.storage.local.set({ [pageStateKey]: state }).catch(() => undefined)
  }
  return state
}
