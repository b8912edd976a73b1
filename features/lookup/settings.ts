/** Whether titles, options and reviews are explained where the reader points. */
import * as z from '../../rules/zod.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export interface LookupSettings extends Record<string, unknown> {
  enabled: boolean
}

export const lookupSettings: SettingsSpec<LookupSettings> = {
  id: 'lookup',
  fields: { enabled: z.boolean() },
  defaults: { enabled: true },
}
