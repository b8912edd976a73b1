/** A page's life: reads what it needs in one go, starts the features, and starts them anew when settings or address change. */
import { browser } from 'wxt/browser'
import { cardCss } from '../../components/card-style.ts'
import type { PageContext, PageFeature, PageReport } from '../../features/feature.ts'
import { languageFor } from '../../locales/languages.ts'
import { makeGuard } from '../../page/guard.ts'
import { addressOf, pageAt, siteAt } from '../../page/kinds.ts'
import { loadTimeOf } from '../../page/load-time.ts'
import { makePointing } from '../../page/pointing.ts'
import { makeSight } from '../../page/sight.ts'
import { nextTurn } from '../../page/turn.ts'
import type { PageRules } from '../../rules/schema.ts'
import { loadPack } from '../../services/packs.ts'
import { ask, onBareAsked, onReportAsked } from '../../services/page-messages.ts'
import { type PageState, pageStateKey, readPageState } from '../../services/page-state.ts'
import { watchStorage } from '../../services/storage.ts'

const nothing = { recognised: 0, unknown: [] }
const failed = (): PageReport => ({ paused: 'error' })
/** How long a page stays as the shop made it when a picture is taken. */
const bareMs = 1500

/** Reads the keys a part at a time: an answer of more than a megabyte takes Chromium three times as long. */
async function readAll(...parts: string[][]): Promise<Record<string, unknown>> {
  const get = (keys: string[]) => browser.storage.local.get(keys).catch(() => ({}))
  return Object.assign({}, ...(await Promise.all(parts.map(get))))
}

async function readState(stored: unknown): Promise<PageState | undefined> {
  const { version } = browser.runtime.getManifest()
  return readPageState(stored, version) ?? readPageState(await ask('background:page', {}), version)
}

/** The features that are switched on, with their settings; none where they are off or paused. */
function chosen(features: readonly PageFeature[], state: PageState | undefined, site: string) {
  if (!state?.general.enabled || state.general.pausedSites.includes(site)) return []
  const paused = state.general.pausedFeatures[site] ?? []
  return features.flatMap((feature) => {
    if (paused.includes(feature.id)) return []
    const settings = state.features[feature.id]
    return settings?.enabled === true ? [{ feature, settings }] : []
  })
}

/** Runs until the signal aborts. `stillOurs` is asked before anything that needs the browser; without `keeps` nothing of the page is remembered. */
export async function startPage(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  features: readonly PageFeature[],
  stillOurs: () => boolean,
  keeps = true,
): Promise<void> {
  let visit: AbortController | undefined
  let reports: (() => PageReport)[] = []
  let turn = 0
  let rules: PageRules | undefined
  let kind = 'any'
  let arrivedAt = loadTimeOf(view)
  let hasIcon = false

  async function restart(): Promise<void> {
    if (!stillOurs() || signal.aborted) return
    const mine = ++turn
    const packs = [['vocabulary'], ['rows'], features.flatMap((feature) => feature.packs ?? [])]
    // One that is open may have been switched off: then nothing else is read, and every tab and frame is done at once.
    const isOpen = visit !== undefined
    const stored = await readAll([pageStateKey], ...(isOpen ? [] : packs))
    const state = await readState(stored[pageStateKey])
    const site = siteAt(addressOf(view)) ?? ''
    const on = chosen(features, state, site)
    tellPaused(state, site)
    if (isOpen && on.length) Object.assign(stored, await readAll(...packs))
    const language = languageFor(state?.general.language ?? 'auto', view.navigator.languages)
    const pack = on.length ? await loadPack('vocabulary', language, stored.vocabulary) : undefined
    const rows = pack && (await loadPack('rows', language, stored.rows))
    await ready(view.document)
    if (mine !== turn || signal.aborted) return
    visit?.abort()
    visit = new AbortController()
    reports = []
    rules = pack?.pages
    if (!pack || rows?.made !== pack.made) return
    const at = pageAt(addressOf(view), pack.pages)
    kind = at.kind
    const until = AbortSignal.any([signal, visit.signal])
    try {
      await startAll(on, { at, pack, rows, terms: state?.terms, stored }, until)
    } catch {
      visit.abort()
      reports = [failed]
    }
  }

  /** Starts the features on what they share; throws when that cannot be made (rules that cannot be read). */
  async function startAll(
    on: ReturnType<typeof chosen>,
    { at, pack, rows, terms, stored }: Pick<PageContext, 'at' | 'pack' | 'rows' | 'stored'> & { terms: unknown },
    until: AbortSignal,
  ): Promise<void> {
    const broken: (() => void)[] = []
    const signs = on.map(({ feature }) => feature.signs?.(pack)).find((found) => found)
    const guard = makeGuard(() => broken.forEach((end) => void end()))
    const isAlive = stillOurs
    const seen = { view, rules: pack.pages, rule: at.rule, signs, isAlive, guard }
    const sight = makeSight(seen, until)
    const pointing = makePointing(view, cardCss, until)
    const known = Array.isArray(terms) ? terms : []
    const shared = { view, at, arrivedAt, pack, rows, keeps, sight, pointing, terms: known, isAlive, stored }
    reports = on.map(({ feature, settings }) => startFeature(feature, { ...shared, settings }, until, broken))
    await nextTurn(view)
    if (!until.aborted) guard(sight.begin, undefined)
  }

  /** For the toolbar button; a page that never was paused need not say so, and one that was has an icon of its own since. */
  function tellPaused(state: PageState | undefined, site: string): void {
    const paused = state?.general.enabled === true && state.general.pausedSites.includes(site)
    if (!(paused || hasIcon) || view !== view.top) return
    hasIcon = true
    void ask('background:paused', { paused })
  }

  /** Starts a feature by itself; what breaks at the start, or too often, ends it, and nothing of it is left. */
  function startFeature(
    feature: PageFeature,
    context: Omit<PageContext, 'onBroken'>,
    until: AbortSignal,
    broken: (() => void)[],
  ) {
    const mine = new AbortController()
    let report: () => PageReport = () => ({})
    const onBroken = () => {
      mine.abort()
      report = failed
    }
    broken.push(onBroken)
    try {
      const started = feature.start({ ...context, onBroken }, AbortSignal.any([until, mine.signal]))
      if (!mine.signal.aborted) report = started
    } catch {
      onBroken()
    }
    return () => report()
  }

  const moved = () => {
    if (!rules || pageAt(addressOf(view), rules).kind === kind) return
    arrivedAt = Date.now()
    void restart()
  }
  const { navigation } = view as unknown as { navigation: EventTarget }
  navigation.addEventListener('currententrychange', moved, { signal })

  // A page that comes back from the browser's memory was told nothing in between.
  const shownAgain = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return
    hasIcon = false
    void restart()
  }
  // A document that the page writes anew forgets whoever listened to it; before the first visit nobody else does.
  let root: Element | undefined
  const listen = () => {
    if (root === view.document.documentElement) return
    root = view.document.documentElement
    view.addEventListener('pageshow', shownAgain, { signal })
    if (visit) void restart()
  }
  listen()
  const written = new MutationObserver(listen)
  written.observe(view.document, { childList: true })
  signal.addEventListener('abort', () => written.disconnect())
  watchStorage([pageStateKey], signal, () => void restart())
  onReportAsked(signal, (asked) => {
    const site = siteAt(addressOf(view)) ?? ''
    const told = Object.assign({}, nothing, ...reports.map((report) => report()))
    void ask('popup:frame', { turn: asked, top: view === view.top, site, page: kind, ...told })
  })
  onBareAsked(signal, () => {
    turn++
    visit?.abort()
    reports = []
    view.setTimeout(() => void restart(), bareMs)
  })
  await restart()
}

function ready(document: Document): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
}
