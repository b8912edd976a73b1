/** Publish: checks the stored settings and writes what pages need to know of them. */
import { browser } from 'wxt/browser'
import { readTerms, termsKey } from './own-terms.ts'
import { type PageState, pageStateKey } from './page-state.ts'
import { generalSettings, keyOf, readSettings, type SettingsSpec } from './settings.ts'

type AnySpec = Pick<SettingsSpec<Record<string, unknown>>, 'id' | 'fields' | 'defaults'>

/** What pages get in place of a feature's settings: ready-made, where they would have to work it out themselves. */
export type ForPages = (settings: Record<string, unknown>) => Promise<Record<string, unknown>>

/**
 * Makes what reads all settings, stores the page state if it changed, and returns it, one call after the other: what was
 * read first never overwrites what was read later. A full storage does not keep it from that. `forPages` has, by the id of
 * a feature, what makes its settings ready for pages.
 */
export function makePublisher(
  features: readonly AnySpec[],
  forPages: Readonly<Record<string, ForPages>> = {},
): () => Promise<PageState> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(() => publishPageState(features, forPages))
    last = next.catch(() => undefined)
    return next
  }
}

async function publishPageState(
  features: readonly AnySpec[],
  forPages: Readonly<Record<string, ForPages>>,
): Promise<PageState> {
  const keys = [generalSettings, ...features].map(keyOf)
  const nothing: Record<string, unknown> = {}
  const stored = await browser.storage.local.get([...keys, pageStateKey, termsKey]).catch(() => nothing)
  const ready = features.map(async (spec) => {
    const { value } = readSettings(spec, stored[keyOf(spec)])
    return [spec.id, (await forPages[spec.id]?.(value)) ?? value] as const
  })
  const state: PageState = {
    version: browser.runtime.getManifest().version,
    general: readSettings(generalSettings, stored[keyOf(generalSettings)]).value,
    features: Object.fromEntries(await Promise.all(ready)),
    terms: readTerms(stored[termsKey]).terms,
  }
  if (JSON.stringify(stored[pageStateKey]) !== JSON.stringify(state)) {
    await browser.storage.local.set({ [pageStateKey]: state }).catch(() => undefined)
  }
  return state
}
