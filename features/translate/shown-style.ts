/** The style in which labels are shown: that of the settings, unless the reader's screen does not allow it. */
import type { MarkStyle } from '../../page/marks.ts'

/** Forced colours (high contrast) give a covered text its ink back, so there a translation stands beside its text. */
export function shownStyle(view: Pick<Window, 'matchMedia'>, chosen: MarkStyle): MarkStyle {
  return chosen === 'replace' && view.matchMedia('(forced-colors: active)').matches ? 'beside' : chosen
}
