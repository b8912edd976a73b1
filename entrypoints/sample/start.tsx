/** Draws above the sample what it is, in the reader's language. */
import { render } from 'preact'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { generalSettings, loadSettings } from '../../services/settings.ts'
import { closeThisTab } from '../../services/welcome.ts'
import { About } from './About.tsx'

/** Returns once it is drawn. */
export async function startAbout({ navigator }: Window, root: HTMLElement): Promise<void> {
  const { language: chosen } = await loadSettings(generalSettings)
  const speech = await loadSpeech(['welcome'], languageFor(chosen, navigator.languages), navigator.languages)
  root.lang = speech.language
  root.dir = directionOf(speech.language)
  render(<About t={speech.t} onClose={() => void closeThisTab()} />, root)
}
