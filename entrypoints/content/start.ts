/** A page's life: reads what it needs in one go, starts the features, and starts them anew when settings or address change. */
import { browser } from 'wxt/browser'
import { startTranslate } from '../../features/translate/page.ts'
import type { TranslateSettings } from '../../features/translate/settings.ts'
import { languageFor } from '../../locales/languages.ts'
import { addressOf, pageAt, siteAt } from '../../page/kinds.ts'
import type { Recognised } from '../../page/report.ts'
import type { PageRules } from '../../rules/schema.ts'
import { loadPack } from '../../services/packs.ts'
import { ask, onReportAsked } from '../../services/page-messages.ts'
import { type PageState, pageStateKey, readPageState } from '../../services/page-state.ts'
import { watchStorage } from '../../services/storage.ts'
import type { LanguagePack } from '../../services/vocabulary-shape.ts'

const nothing: Report = { recognised: 0, unknown: [] }
const broken: Report = { ...nothing, paused: 'error' }

type Report = Recognised & { paused?: 'error' }

async function readState(stored: unknown): Promise<PageState | undefined> {
  const { version } = browser.runtime.getManifest()
  return readPageState(stored, version) ?? readPageState(await ask('background:page', {}), version)
}

/** Runs until the signal aborts. `stillOurs` is asked before anything that needs the browser. */
export async function startPage(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  stillOurs: () => boolean,
): Promise<void> {
  let visit: AbortController | undefined
  let report = (): Report => nothing
  let turn = 0
  let rules: PageRules | undefined
  let kind = 'any'

  async function restart(): Promise<void> {
    if (!stillOurs() || signal.aborted) return
    const mine = ++turn
    const keys = [pageStateKey, 'vocabulary']
    const stored: Record<string, unknown> = await browser.storage.local.get(keys).catch(() => ({}))
    const state = await readState(stored[pageStateKey])
    const translate = state?.features.translate as TranslateSettings | undefined
    const site = siteAt(addressOf(view)) ?? ''
    const isOn = state?.general.enabled && translate?.enabled && !state.general.pausedSites.includes(site)
    const language = languageFor(state?.general.language ?? 'auto', view.navigator.languages)
    const pack = isOn ? await loadPack('vocabulary', language, stored.vocabulary) : undefined
    await ready(view.document)
    if (mine !== turn || signal.aborted) return
    visit?.abort()
    visit = undefined
    report = () => nothing
    rules = undefined
    if (pack && translate) startVisit(pack, translate)
  }

  /** Starts showing; what breaks at the start, or too often, ends this visit and leaves nothing. */
  function startVisit(pack: LanguagePack, { style }: TranslateSettings): void {
    const mine = new AbortController()
    const isOver = AbortSignal.any([signal, mine.signal])
    const onBroken = () => {
      mine.abort()
      if (visit === mine) report = () => broken
    }
    visit = mine
    try {
      const at = pageAt(addressOf(view), pack.pages)
      ;({ kind } = at)
      rules = pack.pages
      const count = startTranslate({ view, rules: pack.pages, at, pack, style, isAlive: stillOurs, onBroken }, isOver)
      if (!isOver.aborted) report = count
    } catch {
      onBroken()
    }
  }

  const moved = () => {
    if (rules && pageAt(addressOf(view), rules).kind !== kind) void restart()
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  navigation?.addEventListener('currententrychange', moved, { signal })
  if (!navigation) for (const type of ['popstate', 'hashchange']) view.addEventListener(type, moved, { signal })

  watchStorage([pageStateKey], signal, () => void restart())
  onReportAsked(signal, (asked) => {
    const site = siteAt(addressOf(view)) ?? ''
    void ask('popup:frame', { turn: asked, top: view === view.top, site, page: kind, ...report() })
  })
  await restart()
}

function ready(document: Document): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
}
