/** Files of settings in a test: written, and previewed within the limits of the controls. */
import { featureSettings } from '../../entrypoints/popup/panels.ts'
import { importLimits } from '../../entrypoints/popup/settings/import-limits.ts'
import rates from '../../rules/rates.json' with { type: 'json' }
import { generalSettings } from '../../services/settings.ts'
import { previewSettings as previewWithin } from '../../services/settings-file.ts'

export const specs = [generalSettings, ...featureSettings]
export const file = (settings: object, more: object = {}) =>
  JSON.stringify({ format: 'taolens-settings', version: 1, settings, ...more })
export const previewSettings = (text: string, of: typeof specs) => previewWithin(text, of, importLimits(rates))
