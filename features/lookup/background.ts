/** The feature in the background: explains texts of pages word by word, and opens the answer to a selected text. */
import { glossOf } from '../../core/dictionary/brief.ts'
import { segment } from '../../core/dictionary/segment.ts'
import { languages } from '../../locales/languages.ts'
import { readSelection } from '../../page/selection.ts'
import { openShelves } from '../../services/dictionary.ts'
import { answer } from '../../services/messages.ts'
import { loadTerms } from '../../services/own-terms.ts'
import { openOwnWindow } from '../../services/own-window.ts'
import { ask } from '../../services/page-messages.ts'
import { menuTitle, onCommand, onSelectionMenu, selectedText } from '../../services/selection.ts'
import { addressOf, questionOf } from './window.ts'

/** Starts at once. The dictionaries are opened with the first question, and go when the background sleeps. */
export function startLookupBackground(signal: AbortSignal): void {
  answer('dictionary:gloss', signal, async ({ text, language }) => {
    if (!languages.includes(language)) return undefined
    const [shelves, { terms: own }] = await Promise.all([openShelves(language), loadTerms()])
    return shelves.length ? glossOf(segment(text, { own, shelves })) : undefined
  })

  /** In the look-up that is open, else in a new one. */
  async function show(selected: string): Promise<void> {
    const text = questionOf(selected)
    if ((await ask('lookup:ask', { text })) === true) return
    await openOwnWindow(addressOf(text)).catch(() => undefined)
  }
  onSelectionMenu(menuTitle(), signal, (text) => void show(text))
  onCommand('look-up', signal, () => void selectedText(readSelection).then(show))
}
