/** The popup's life: reads what it needs, draws, and draws again whenever settings, words, tabs or the page's report change. */
import { batch, computed, effect, signal as makeSignal } from '@preact/signals'
import { render } from 'preact'
import { keepFocus } from '../../components/kept-focus.ts'
import type { Asked, Tab } from '../../features/feature.ts'
import type { Speech } from '../../locales/i18n.ts'
import { directionOf, languageFor } from '../../locales/languages.ts'
import { loadSpeech } from '../../locales/load.ts'
import { hasBadge } from '../../services/badge.ts'
import { viewOf } from '../../services/popup-view.ts'
import { generalSettings } from '../../services/settings.ts'
import { findSide, followFront } from '../../services/side-panel.ts'
import { asking, findTab, joinReports, watchTab } from '../../services/tab-report.ts'
import { App } from './App.tsx'
import { firstTab, hashOf, type Place, placeIn } from './first-tab.ts'
import { followSettings } from './follow-settings.ts'
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
  const tabs = makeOpenTabs(likely, preferred, signal)
  const askedFor = placeIn(location.hash, shownTabs)
  // What is opened mostly is loaded before it is known what will be.
  const opening = Promise.all([tabs.open('here'), tabs.open(askedFor?.tab ?? 'orders')])
  const finding = findTab(named)
  const due = hasBadge()
  const likelySpeech = loadSpeech(['popup'], likely, preferred)
  const report = makeSignal(asking)
  const tabId = makeSignal<number | undefined>(undefined)
  const asked = makeSignal<ReadonlyMap<Tab, Asked>>(new Map())
  const shown = makeSignal<Tab>('settings')
  const openSide = makeSignal<(() => Promise<void>) | undefined>(undefined)
  let askSoon = () => {}
  let watching: AbortController | undefined
  let turn = 0
  document.addEventListener('visibilitychange', () => follow(), { signal })
  // The tab answers while the settings are read. Its first answer decides what is opened; later ones are only drawn.
  const answered = new Promise<void>((resolve) => {
    setTimeout(resolve, patienceMs)
    void finding.then((found) => {
      tabId.value = found
      if (found === undefined) report.value = joinReports([])
      follow(resolve)
    })
  })

  const settings = await followSettings([generalSettings, ...featureSettings], signal, () => {
    askSoon()
    void refresh()
  })
  const tabAddress = computed(() => (kind === 'tab' || tabId.value === undefined ? undefined : `${page}?tab=${tabId}`))
  const speech = makeSignal(await speak())

  /** The shell's words, in the language that is chosen now. */
  async function speak(): Promise<Speech> {
    const language = languageFor(settings.read(generalSettings).value.language, preferred)
    const isWhole = settings.unreadable().length === 0
    if (isWhole && language === likely) return likelySpeech
    // What cannot be read is named, in the words of its feature.
    return loadSpeech(isWhole ? ['popup'] : everyWord, language, preferred)
  }

  async function refresh(): Promise<void> {
    const next = await speak()
    if (next.language !== speech.value.language) await tabs.speak(next.language)
    speech.value = next
  }

  /** Opens a tab; what is shown now stays until it can be drawn. */
  async function open(tab: Tab, target?: string): Promise<void> {
    const mine = ++turn
    await tabs.open(tab)
    if (mine !== turn || signal.aborted) return
    batch(() => {
      if (target !== undefined) asked.value = new Map(asked.value).set(tab, { target })
      shown.value = tab
    })
    history.replaceState(history.state, '', hashOf({ tab }))
  }

  const go = (tab: Tab, target?: string) => void open(tab, target)

  /** Goes where somebody changed the address to. */
  function moveTo(place: Place | undefined): void {
    if (place && (place.tab !== shown.value || place.target)) go(place.tab, place.target)
  }

  /** Asks the tab for as long as the popup is in sight; calls back once there is an answer, or nobody to ask. */
  function follow(answered = () => {}): void {
    watching?.abort()
    if (tabId.value === undefined || document.hidden) {
      answered()
      return
    }
    watching = new AbortController()
    askSoon = watchTab(tabId.value, AbortSignal.any([signal, watching.signal]), (next) => {
      report.value = next
      answered()
    })
  }

  if (kind === 'popup') {
    void findSide().then((found) => {
      openSide.value = found
    })
  }
  if (kind === 'side') {
    void followFront(signal, (front) => {
      tabId.value = front
      report.value = asking
      follow()
    })
  }
  view.addEventListener('hashchange', () => moveTo(placeIn(location.hash, shownTabs)), { signal })
  if (speech.value.language !== likely) await tabs.speak(speech.value.language)

  await answered
  const place = askedFor ?? firstTab(report.value, await due, shownTabs)
  await opening
  await open(place.tab, place.target)
  const stop = effect(() => {
    const { language, t } = speech.value
    Object.assign(document.documentElement, { lang: language, dir: directionOf(language) })
    document.title = t('name')
  })
  signal.addEventListener('abort', stop)
  const shell = { speech, settings, report, view: kind, tabAddress, openSide, tabs, shown, asked, go }
  keepFocus(root, signal)
  if (!signal.aborted) render(<App {...shell} />, root)
}
