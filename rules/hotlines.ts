/** Shape of the hotlines: whom a buyer of a region can call, and when. */
import { Clicks } from './clicks.ts'
import { evidence } from './evidence.ts'
import * as z from './zod.ts'

export const hotlineRegions = ['HK', 'TW', 'CN', 'other'] as const
export const HotlineRegion = z.enum(hotlineRegions)
export type HotlineRegion = z.infer<typeof HotlineRegion>

const clock = z.string().check(z.regex(/^\d\d:\d\d$/))

export const Hotline = z.strictObject({
  id: HotlineRegion,
  /** In international form; absent when no source gives one. */
  number: z.optional(z.string().check(z.regex(/^\+[\d ]+$/))),
  /** When it is answered, in its own zone; days as in ISO 8601 (1 is Monday). Absent when no source says. */
  open: z.optional(z.strictObject({ days: z.array(z.int()), from: clock, to: clock, utcOffsetMinutes: z.int() })),
  /** Where to ask instead, when there is no number. */
  labels: z.optional(Clicks),
  ...evidence,
})
export type Hotline = z.infer<typeof Hotline>

export const HotlineFile = z.strictObject({ about: z.string(), hotlines: z.array(Hotline) })
export type HotlineFile = z.infer<typeof HotlineFile>
