/** The popup's life: reads what it needs, draws, and draws again whenever settings, words or the tab's report change. */
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { Panel } from '../../features/feature.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { generalSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'
import { asking, findTab, joinReports, watchTab } from '../../services/tab-report.ts'
import { App } from './App.tsx'
import { panels } from './panels.ts'
import { loadSpeech } from './words.ts'

const page = '/popup.html'
/** The tab mostly answers sooner than this: then the first drawing is whole, and nothing jumps. */
const patienceMs = 120

/**
 * Runs until the signal aborts; returns once the popup is drawn. `?tab=ID` in the address names the tab to ask: "Open in
 * a tab" uses it, and tests do. Another value asks the active tab.
 */
export async function startPopup(view: Window, root: HTMLElement, signal: AbortSignal): Promise<void> {
  const { document, navigator } = view
  const { version } = browser.runtime.getManifest()
  const named = new URLSearchParams(view.location.search).get('tab')
  const prepared = new Map<string, unknown>()
  const preparing = Promise.all(panels.map((panel) => prepare(panel)))
  const finding = findTab(named)
  // The language is mostly the browser's own: its words are read while the settings are.
  const likely = languageFor('auto', navigator.languages)
  const likelySpeech = loadSpeech(likely, navigator.languages)
  let report = asking
  let askSoon = () => {}
  let watching: AbortController | undefined
  let turn = 0

  const specs = [generalSettings, ...panels.map((panel) => panel.settings)]
  const settings = await openSettings(specs, signal, () => {
    askSoon()
    void refresh()
  })
  const tabId = await finding
  const tabAddress = named === null && tabId !== undefined ? `${page}?tab=${tabId}` : undefined
  const chosenLanguage = () => languageFor(settings.read(generalSettings).value.language, navigator.languages)
  const language = chosenLanguage()
  let speech = await (language === likely ? likelySpeech : loadSpeech(language, navigator.languages))

  function draw(): void {
    if (signal.aborted) return
    document.documentElement.lang = speech.language
    document.documentElement.dir = directionOf(speech.language)
    document.title = speech.t('name')
    const shown = { speech, settings, report, version, tabAddress, prepared, inTab: named !== null }
    render(<App {...shown} />, root)
  }

  async function prepare({ id, prepare: read }: Panel): Promise<void> {
    const found = await read?.(signal).catch(() => undefined)
    if (found !== undefined) prepared.set(id, found)
  }

  async function refresh(): Promise<void> {
    const mine = ++turn
    const language = chosenLanguage()
    const next = language === speech.language ? speech : await loadSpeech(language, navigator.languages)
    if (mine !== turn) return
    speech = next
    draw()
  }

  function follow(reported: () => void): void {
    watching?.abort()
    if (tabId === undefined || document.hidden) {
      reported()
      return
    }
    watching = new AbortController()
    askSoon = watchTab(tabId, AbortSignal.any([signal, watching.signal]), (next) => {
      report = next
      reported()
    })
  }

  if (tabId === undefined) report = joinReports([])
  document.addEventListener('visibilitychange', () => follow(draw), { signal })
  await new Promise<void>((resolve) => {
    const drawn = () => {
      draw()
      resolve()
    }
    setTimeout(drawn, patienceMs)
    follow(() => void preparing.then(drawn))
  })
}
