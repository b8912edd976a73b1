/** The feature in the background: explains texts of pages word by word, and opens the answer to a selected text. */
import { glossOf } from '../../core/dictionary/brief.ts'
import { segment } from '../../core/dictionary/segment.ts'
import { languages } from '../../locales/languages.ts'
import { openShelves } from '../../services/dictionary.ts'
import { answer } from '../../services/messages.ts'
import { loadTerms } from '../../services/own-terms.ts'

/** Starts at once. The dictionaries are opened with the first question, and go when the background sleeps. */
export function startLookupBackground(signal: AbortSignal): void {
  answer('dictionary:gloss', signal, async ({ text, language }) => {
    if (!languages.includes(language)) return undefined
    const [shelves, own] = await Promise.all([openShelves(language), loadTerms()])
    return shelves.length ? glossOf(segment(text, { own, shelves })) : undefined
  })
}
