/** Draws above the sample what it is, in the reader's language. */
import { render } from 'preact'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { changeSettings, generalSettings, keyOf, loadSettings } from '../../services/settings.ts'
import { withSite } from '../../services/site-settings.ts'
import { watchStorage } from '../../services/storage.ts'
import { closeThisTab } from '../../services/welcome.ts'
import { About } from './About.tsx'

/** The site that the sample is like. */
const site = 'taobao'

/** Lets TaoLens work on the sample, and so on all of its site. A browser that refuses leaves the page as it says. */
const wake = () =>
  changeSettings(generalSettings, (now) => ({ enabled: true, ...withSite(now, site, true) })).catch(() => undefined)

/** Returns once it is drawn; drawn again when settings change, until the signal aborts. */
export async function startAbout({ navigator }: Window, root: HTMLElement, signal: AbortSignal): Promise<void> {
  async function draw(): Promise<void> {
    const { language: chosen, enabled, pausedSites } = await loadSettings(generalSettings)
    const speech = await loadSpeech(['welcome'], languageFor(chosen, navigator.languages), navigator.languages)
    root.lang = speech.language
    root.dir = directionOf(speech.language)
    const quiet = enabled ? (pausedSites.includes(site) ? 'paused' : undefined) : 'off'
    const close = () => void closeThisTab()
    render(<About t={speech.t} quiet={quiet} onWake={() => void wake()} onClose={close} />, root)
  }
  watchStorage([keyOf(generalSettings)], signal, () => void draw())
  await draw()
}
