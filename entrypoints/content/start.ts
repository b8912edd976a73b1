/** A page's life: reads what it needs in one go, starts the features, and starts them anew when settings or address change. */
import { browser } from 'wxt/browser'
import { startTranslate } from '../../features/translate/page.ts'
import { translateSettings } from '../../features/translate/settings.ts'
import { languageFor } from '../../locales/languages.ts'
import { addressOf, pageAt } from '../../page/kinds.ts'
import type { Recognised } from '../../page/visit.ts'
import pages from '../../rules/pages.json' with { type: 'json' }
import type { PageRules } from '../../rules/schema.ts'
import { answer, ask } from '../../services/messages.ts'
import { generalSettings, keyOf, readSettings, watchStorage } from '../../services/settings.ts'
import { loadPack } from '../../services/vocabulary.ts'

const rules = pages as PageRules
const watched = [keyOf(generalSettings), keyOf(translateSettings)]
const nothing: Recognised = { recognised: 0, unknown: [] }

/** Runs until the signal aborts. `stillOurs` is asked before anything that needs the browser. */
export async function startPage(
  view: Window & typeof globalThis,
  signal: AbortSignal,
  stillOurs: () => unknown,
): Promise<void> {
  let visit: AbortController | undefined
  let report = () => nothing
  let turn = 0

  async function restart(): Promise<void> {
    if (!stillOurs() || signal.aborted) return
    const mine = ++turn
    const stored: Record<string, unknown> = await browser.storage.local
      .get([...watched, 'vocabulary'])
      .catch(() => ({}))
    const general = readSettings(generalSettings, stored[watched[0] as string]).value
    const translate = readSettings(translateSettings, stored[watched[1] as string]).value
    const at = pageAt(addressOf(view), rules)
    const paused = !general.enabled || !translate.enabled || (at.site && general.pausedSites.includes(at.site))
    const language = languageFor(general.language, view.navigator.languages)
    const pack = paused ? undefined : await loadPack('vocabulary', language, stored.vocabulary)
    await ready(view.document)
    if (mine !== turn || signal.aborted) return
    visit?.abort()
    visit = new AbortController()
    report = () => nothing
    if (!pack) return
    report = startTranslate({ view, rules, at, pack, style: translate.style }, AbortSignal.any([signal, visit.signal]))
  }

  let kind = pageAt(addressOf(view), rules).kind
  const moved = () => {
    const next = pageAt(addressOf(view), rules).kind
    if (next === kind) return
    kind = next
    void restart()
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  navigation?.addEventListener('currententrychange', moved, { signal })
  if (!navigation) for (const type of ['popstate', 'hashchange']) view.addEventListener(type, moved, { signal })

  watchStorage(watched, signal, () => void restart())
  answer('page:report', signal, ({ turn: asked }) => {
    const at = pageAt(addressOf(view), rules)
    void ask('popup:frame', { turn: asked, top: view === view.top, site: at.site ?? '', page: at.kind, ...report() })
    return undefined
  })
  await restart()
}

function ready(document: Document): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
}
