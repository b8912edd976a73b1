/** The refund request of the order whose number is in the address (`#519…`); another number draws another order. */
import { render } from 'preact'
import { keepFocus } from '../../components/kept-focus.ts'
import { EvidencePage } from '../../features/orders/evidence/EvidencePage.tsx'
import { requestNotes } from '../../features/orders/evidence/notes.ts'
import { evidenceWords } from '../../features/orders/evidence/words.ts'
import { orderSettings } from '../../features/orders/settings.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { readOrders } from '../../services/orders.ts'
import { readPictures } from '../../services/pictures.ts'
import { generalSettings, loadSettings } from '../../services/settings.ts'

/** Draws the page; returns once it is drawn. */
export async function startEvidence(view: Window, root: HTMLElement): Promise<void> {
  const { document, navigator, location } = view
  const { language: chosen } = await loadSettings(generalSettings)
  const speech = await loadSpeech(evidenceWords, languageFor(chosen, navigator.languages), navigator.languages)
  document.documentElement.lang = speech.language
  document.documentElement.dir = directionOf(speech.language)

  let turn = 0
  async function draw(): Promise<void> {
    const mine = ++turn
    const id = location.hash.slice(1)
    const [{ orders }, pictures, { travel }] = await Promise.all([
      readOrders([id]),
      readPictures(id),
      loadSettings(orderSettings),
    ])
    if (mine !== turn) return
    const facts = orders[0]?.facts
    document.title = speech.t('requestTitle')
    render(
      <EvidencePage
        key={id}
        facts={facts}
        pictures={pictures}
        notes={facts ? requestNotes(facts, travel, speech.t) : []}
        onPictures={() => void draw()}
        speech={speech}
        onPrint={() => view.print()}
      />,
      root,
    )
  }
  view.addEventListener('hashchange', () => void draw())
  // Pictures are taken in other tabs.
  document.addEventListener('visibilitychange', () => void draw())
  keepFocus(root)
  await draw()
}
