/** The feature's switch and its one choice. */
import * as z from '../../rules/zod.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export const showStyles = ['replace', 'beside', 'hover'] as const
export type ShowStyle = (typeof showStyles)[number]

export interface TranslateSettings extends Record<string, unknown> {
  enabled: boolean
  style: ShowStyle
}

export const translateSettings: SettingsSpec<TranslateSettings> = {
  id: 'translate',
  fields: { enabled: z.boolean(), style: z.enum(showStyles) },
  defaults: { enabled: true, style: 'replace' },
}
