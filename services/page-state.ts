/**
 * Page state: all that a page needs to know of the settings, already checked. The background writes it whenever settings
 * change, so that a content script reads two storage keys, carries no schemas, and never sees a broken setting.
 */
import type { OwnTerm } from '../core/dictionary/library.ts'
import type { GeneralSettings } from './settings.ts'

export interface PageState {
  /** The extension version that wrote it. */
  version: string
  general: GeneralSettings
  /** The settings of each feature, by its id. */
  features: Record<string, Record<string, unknown>>
  /** The reader's own terms; without them there are none. */
  terms?: OwnTerm[]
}

export const pageStateKey = 'page'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The stored page state if this version wrote it; undefined otherwise. */
export function readPageState(stored: unknown, version: string): PageState | undefined {
  const state = stored as Partial<PageState> | undefined
  const isOurs = typeof state === 'object' && state !== null && state.version === version
  const general = isOurs ? state.general : undefined
  const isWhole =
    typeof general?.enabled === 'boolean' &&
    typeof general.language === 'string' &&
    Array.isArray(general.pausedSites) &&
    isObject(general.pausedFeatures) &&
    Object.values(general.pausedFeatures).every(Array.isArray) &&
    isObject(state?.features) &&
    Object.values(state.features).every(isObject)
  return isWhole ? (state as PageState) : undefined
}
