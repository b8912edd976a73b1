/** How well a rule is known. Every rule about money or time carries these three. */
import * as z from './zod.ts'

/**
 * S: one of the source documents. A: official rule text or live data. B: derived from live data, or the platform's own
 * documentation. C: guides and scripts. D: weak or contradictory. U: not verified.
 */
export const grades = ['S', 'A', 'B', 'C', 'D', 'U'] as const
export const Grade = z.enum(grades)
export type Grade = z.infer<typeof Grade>

export const evidence = {
  grade: Grade,
  source: z.string().check(z.minLength(8)),
  /** The day somebody last compared the rule with its source. */
  checked: z.iso.date(),
}

export interface Evidence {
  grade: Grade
  source: string
  checked: string
}
