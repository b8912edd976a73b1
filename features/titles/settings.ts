/** A translation server of the reader's own; none by default. These settings are never published to pages, nor copied to other browsers: each has to allow the server itself. */
import * as z from '../../rules/zod.ts'
import type { SettingsSpec } from '../../services/settings.ts'

export interface TitlesSettings extends Record<string, unknown> {
  /** `https://…`; empty for none. */
  server: string
  /** What the server asks for; empty for nothing. */
  serverKey: string
}

export const titlesSettings: SettingsSpec<TitlesSettings> = {
  id: 'titles',
  fields: { server: z.string().check(z.maxLength(300)), serverKey: z.string().check(z.maxLength(300)) },
  defaults: { server: '', serverKey: '' },
  secret: ['serverKey'],
}
