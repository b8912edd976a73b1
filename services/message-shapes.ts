/** What travels in each message. */
import * as z from '../rules/zod.ts'

/** background:page – the checked settings, for a page that finds none in storage. */
export const AskPage = z.strictObject({})

/** background:pack – the vocabulary of a language, or the details of its labels. */
export const AskPack = z.strictObject({
  part: z.enum(['vocabulary', 'rows', 'details', 'orders']),
  language: z.string().check(z.regex(/^[a-zA-Z-]{2,12}$/)),
})

/** dictionary:gloss – a title, options or a review of a page, to be explained word by word. */
export const AskGloss = z.strictObject({
  text: z.string().check(z.maxLength(400)),
  language: z.string().check(z.regex(/^[a-zA-Z-]{2,12}$/)),
})

/** lookup:ask – a text to look up, for a look-up that is open already; it answers true. */
export const AskLookUp = z.strictObject({ text: z.string().check(z.maxLength(400)) })

/** titles:list – the titles of a page; it answers with a `TitleList`. */
export const AskTitles = z.strictObject({})
export const TitleList = z.strictObject({ titles: z.array(z.string()) })

/** titles:show – a translation to stand beside every title with this text; answered with true. */
export const ShowTitle = z.strictObject({
  text: z.string().check(z.maxLength(400)),
  said: z.string().check(z.maxLength(2000)),
  language: z.string().check(z.regex(/^[a-zA-Z-]{2,12}$/)),
})

/** background:paused – whether everything is paused on the page of the tab, for the toolbar button. */
export const TellPaused = z.strictObject({ paused: z.boolean() })

/** rates:refresh – the rates are asked for now; answered when that is done, whatever came of it. */
export const RefreshRates = z.strictObject({})

/** page:bare – every frame of the tab takes all of ours away for a moment. */
export const AskBare = z.strictObject({})

/** page:report – every frame of the tab tells what it recognised. `turn` ties the answers to the question. */
export const AskReport = z.strictObject({ turn: z.string() })

/** popup:frame – one frame's answer. */
export const FrameReport = z.strictObject({
  turn: z.string(),
  /** The tab's own document, not a frame inside it. */
  top: z.boolean(),
  site: z.string(),
  page: z.string(),
  /** How many labels are recognised, and the Chinese ones that are not. */
  recognised: z.number(),
  unknown: z.array(z.string()),
  /** A known page that does not look as we know it: which spots are missing. Nothing of what the page says. */
  drift: z.optional(
    z.strictObject({
      /** The kind of page. */
      page: z.string(),
      missing: z.array(z.string()),
      /** How many elements each spot has found. */
      counts: z.record(z.string(), z.number()),
    }),
  ),
  /** The number of the one order that the page is about. */
  order: z.optional(z.string().check(z.regex(/^\d{6,25}$/))),
  /** Guides that help with the errors on the page, as `guide/section`. */
  guides: z.optional(z.array(z.string())),
  /** Why nothing is shown here, if so. */
  paused: z.optional(z.enum(['error'])),
})
export type FrameReport = z.infer<typeof FrameReport>
