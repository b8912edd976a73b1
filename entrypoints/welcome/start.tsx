/** The page of the first run: draws, and draws again when a choice or its words change. */
import { render } from 'preact'
import { keepFocus } from '../../components/kept-focus.ts'
import { orderSettings } from '../../features/orders/settings.ts'
import { pricesSettings } from '../../features/prices/settings.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { generalSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'
import { closeThisTab } from '../../services/welcome.ts'
import { Welcome } from './Welcome.tsx'

const words = ['popup', 'welcome', 'popup-settings', 'deadlines']

/** Runs until the signal aborts; returns once the page is drawn. */
export async function startWelcome(view: Window, root: HTMLElement, signal: AbortSignal): Promise<void> {
  const { document, navigator } = view
  let turn = 0
  const settings = await openSettings([generalSettings, orderSettings, pricesSettings], signal, () => void draw())

  async function draw(): Promise<void> {
    const mine = ++turn
    const language = languageFor(settings.read(generalSettings).value.language, navigator.languages)
    const speech = await loadSpeech(words, language, navigator.languages)
    if (mine !== turn || signal.aborted) return
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = speech.t('welcomeTitle')
    render(
      <Welcome
        speech={speech}
        settings={settings}
        languages={navigator.languages}
        onLeave={() => void closeThisTab()}
      />,
      root,
    )
  }

  keepFocus(root, signal)
  await draw()
}
