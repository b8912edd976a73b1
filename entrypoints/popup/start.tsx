/** The popup's life: reads what it needs, draws, and draws again whenever settings, words, tabs or the page's report change. */
import { render } from 'preact'
import type { Asked, Tab } from '../../features/feature.ts'
import type { Speech } from '../../locales/i18n.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { hasBadge } from '../../services/badge.ts'
import { viewOf } from '../../services/popup-view.ts'
import { generalSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'
import { findSide, followFront } from '../../services/side-panel.ts'
import { asking, findTab, joinReports, watchTab } from '../../services/tab-report.ts'
import { App } from './App.tsx'
import { firstTab, hashOf, type Place, placeIn } from './first-tab.ts'
import { makeOpenTabs } from './open-tabs.ts'
import { featureSettings } from './panels.ts'
import { everyWord, shownTabs } from './tabs.ts'

const page = '/popup.html'
/** The tab mostly answers sooner than this: then the first drawing is whole, and nothing jumps. */
const patienceMs = 120

/**
 * Runs until the signal aborts; returns once the popup is drawn. `?tab=ID` in the address names the tab to ask: "Open in
 * a tab" uses it, and tests do. Another value asks the active tab. `#TAB/TARGET` says what to open with.
 */
export async function startPopup(
  view: Window & typeof globalThis,
  root: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const { document, navigator, location, history } = view
  const kind = viewOf(view)
  document.documentElement.dataset.view = kind
  const preferred = navigator.languages
  const named = new URLSearchParams(location.search).get('tab')
  // The language is mostly the browser's own: its words are read while the settings are.
  const likely = languageFor('auto', preferred)
  const tabs = makeOpenTabs(likely, preferred, signal, () => draw())
  const asked = new Map<Tab, Asked>()
  const askedFor = placeIn(location.hash, shownTabs)
  // What is opened mostly is loaded before it is known what will be.
  const opening = Promise.all([tabs.open('here'), tabs.open(askedFor?.tab ?? 'orders')])
  const finding = findTab(named)
  const due = hasBadge()
  const likelySpeech = loadSpeech(['popup'], likely, preferred)
  let shown: Tab | undefined
  let report = asking
  let askSoon = () => {}
  let openSide: (() => Promise<void>) | undefined
  let watching: AbortController | undefined
  let turn = 0

  const settings = await openSettings([generalSettings, ...featureSettings], signal, () => {
    askSoon()
    void refresh()
  })
  let tabId = await finding
  const tabAddress = () => (kind === 'tab' || tabId === undefined ? undefined : `${page}?tab=${tabId}`)
  let speech = await speak()

  /** The shell's words, in the language that is chosen now. */
  async function speak(): Promise<Speech> {
    const language = languageFor(settings.read(generalSettings).value.language, preferred)
    const isWhole = settings.unreadable().length === 0
    if (isWhole && language === likely) return likelySpeech
    // What cannot be read is named, in the words of its feature.
    return loadSpeech(isWhole ? ['popup'] : everyWord, language, preferred)
  }

  function draw(): void {
    if (signal.aborted || !shown) return
    document.documentElement.lang = speech.language
    document.documentElement.dir = directionOf(speech.language)
    document.title = speech.t('name')
    const shell = { speech, settings, report, view: kind, tabAddress: tabAddress(), openSide, tabs, shown, asked, go }
    render(<App {...shell} />, root)
  }

  /** Opens a tab; what is shown now stays until it can be drawn. */
  async function open(tab: Tab, target?: string): Promise<void> {
    const mine = ++turn
    if (target !== undefined) asked.set(tab, { target })
    await tabs.open(tab)
    if (mine !== turn || signal.aborted) return
    shown = tab
    history.replaceState(history.state, '', hashOf({ tab }))
    draw()
  }

  function go(tab: Tab, target?: string): void {
    void open(tab, target)
  }

  /** Goes where somebody changed the address to. */
  function moveTo(place: Place | undefined): void {
    if (place && (place.tab !== shown || place.target)) go(place.tab, place.target)
  }

  async function refresh(): Promise<void> {
    const next = await speak()
    if (next.language !== speech.language) await tabs.speak(next.language)
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

  if (kind === 'popup') {
    void findSide().then((found) => {
      openSide = found
      draw()
    })
  }
  if (kind === 'side') {
    void followFront(signal, (front) => {
      tabId = front
      report = asking
      follow(draw)
    })
  }
  if (tabId === undefined) report = joinReports([])
  document.addEventListener('visibilitychange', () => follow(draw), { signal })
  view.addEventListener('hashchange', () => moveTo(placeIn(location.hash, shownTabs)), { signal })
  if (speech.language !== likely) await tabs.speak(speech.language)
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => reported(), patienceMs)
    let isOpen = false
    /** The first report decides what is opened; later ones are only drawn. */
    const reported = () => {
      if (isOpen) return draw()
      isOpen = true
      clearTimeout(timer)
      void begin().then(resolve)
    }
    follow(reported)
  })

  async function begin(): Promise<void> {
    const { tab, target } = askedFor ?? firstTab(report, await due, shownTabs)
    await opening
    await open(tab, target)
  }
}
