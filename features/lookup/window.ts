/** The look-up in a window of its own. */

import { longestQuestion } from '../../core/dictionary/search.ts'

/** A selection as a question: in one line, not too long, and with no half of a character, which no address can hold. */
export const questionOf = (selected: string): string =>
  selected
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestQuestion)
    .replace(/\p{Surrogate}/gu, '')

/** The address of the popup as a tab, with a question; without one the box is empty. */
export function addressOf(question: string): string {
  return `/popup.html?tab=#lookup${question && `/${encodeURIComponent(question)}`}`
}
