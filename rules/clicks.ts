/** Controls of the shop's pages by the words on them. */
import * as z from './zod.ts'

/**
 * Controls in the order in which they are clicked; each as the spellings it has on the pages, in Simplified Chinese,
 * the most usual first.
 */
export const Clicks = z.array(z.array(z.string().check(z.regex(/\p{Script=Han}/u))).check(z.minLength(1)))
export type Clicks = z.infer<typeof Clicks>
