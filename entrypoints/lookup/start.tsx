/** The look-up of the text in the address (`#退款`); another text is looked up anew. */
import { render } from 'preact'
import { Section } from '../../components/Section.tsx'
import { LookUpPage } from '../../features/lookup/LookUpPage.tsx'
import { addressOf, questionIn } from '../../features/lookup/window.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { answer } from '../../services/messages.ts'
import { comeForward } from '../../services/own-window.ts'
import { generalSettings, loadSettings } from '../../services/settings.ts'

/** Draws the page; returns once it is drawn. */
export async function startLookUp(view: Window, root: HTMLElement): Promise<void> {
  const { document, navigator, location } = view
  const { language: chosen } = await loadSettings(generalSettings)
  const speech = await loadSpeech(['lookup'], languageFor(chosen, navigator.languages), navigator.languages)
  document.documentElement.lang = speech.language
  document.documentElement.dir = directionOf(speech.language)
  document.title = speech.t('lookupTitle')

  function draw(): void {
    render(
      <main>
        <Section name={speech.t('lookupTitle')}>
          <h1>{speech.t('lookupTitle')}</h1>
          <LookUpPage speech={speech} question={questionIn(location.hash)} focuses={true} inTab={true} />
        </Section>
      </main>,
      root,
    )
  }
  view.addEventListener('hashchange', draw)
  answer('lookup:ask', new AbortController().signal, async ({ text }) => {
    location.hash = addressOf(text).split('#')[1] ?? ''
    await comeForward()
    return true
  })
  draw()
}
