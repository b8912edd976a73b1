/** One guide on a page of its own, to work through and to print: `#payment-failed`, `#refund-direct:519…`. */
import { render } from 'preact'
import { keepFocus } from '../../components/kept-focus.ts'
import { GuidePage } from '../../features/guides/GuidePage.tsx'
import { placeOf } from '../../features/guides/panel/place.ts'
import { openRuns } from '../../features/guides/panel/runs-store.ts'
import { guideWords } from '../../features/guides/words.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { buyerSpecs } from '../../services/buyer.ts'
import { generalSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'

/** What an address says after its `#`; empty when it is no address as browsers write it. */
function targetOf({ hash }: Location): string {
  try {
    return decodeURI(hash.slice(1))
  } catch {
    return ''
  }
}

/** Draws the page, and again whenever something changes; returns once it is drawn. */
export async function startGuide(view: Window, root: HTMLElement, signal: AbortSignal): Promise<void> {
  const { document, navigator, location } = view
  let draw = () => {}
  const [settings, store] = await Promise.all([
    openSettings([generalSettings, ...buyerSpecs], signal, () => draw()),
    openRuns(signal),
  ])
  const { language: chosen } = settings.read(generalSettings).value
  const speech = await loadSpeech(guideWords, languageFor(chosen, navigator.languages), navigator.languages)
  document.documentElement.lang = speech.language
  document.documentElement.dir = directionOf(speech.language)

  draw = () => {
    if (signal.aborted) return
    const place = placeOf(targetOf(location))
    document.title = speech.t(place ? `guide.${place.guide.id}.title` : 'guidesTitle')
    render(
      <GuidePage
        place={place}
        onPlace={(hash) => location.replace(`#${hash}`)}
        settings={settings}
        store={store}
        speech={speech}
        onPrint={() => view.print()}
      />,
      root,
    )
  }
  view.addEventListener('hashchange', () => draw(), { signal })
  store.subscribe(() => draw())
  keepFocus(root, signal)
  draw()
}
