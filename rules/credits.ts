/** Whose data TaoLens carries, under which licence. */
import credits from './credits.json' with { type: 'json' }
import * as z from './zod.ts'

export const Credit = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** SPDX or the name it is known by. */
  licence: z.string(),
  address: z.url({ protocol: /^https$/ }),
})
export type Credit = z.infer<typeof Credit>

export const dataCredits: readonly Credit[] = credits
