/** The feature on a page. Its script comes when the reader asks for translations, and no sooner. */
import { directionOf, languageFor } from '../../locales/languages.ts'
import { addressOf, pageAt, siteAt } from '../../page/kinds.ts'
import { proseSelector } from '../../page/prose.ts'
import { showTitles } from '../../page/titles.ts'
import { answer } from '../../services/messages.ts'
import { loadPack } from '../../services/packs.ts'
import { generalSettings, keyOf, loadSettings } from '../../services/settings.ts'
import { watchStorage } from '../../services/storage.ts'

/** Answers the popup until the signal aborts. Switching TaoLens off here takes every translation away. */
export async function startTitles(view: Window & typeof globalThis, signal: AbortSignal): Promise<void> {
  const site = siteAt(addressOf(view)) ?? ''
  const isOff = async () => {
    const { enabled, pausedSites } = await loadSettings(generalSettings)
    return !enabled || pausedSites.includes(site)
  }
  const { language } = await loadSettings(generalSettings)
  const pack = await loadPack('vocabulary', languageFor(language, view.navigator.languages))
  if (!pack || signal.aborted) return
  const selector = proseSelector(pageAt(addressOf(view), pack.pages).rule)
  const titles = showTitles(view, selector, signal)
  answer('titles:list', signal, async () => ({ titles: (await isOff()) ? [] : titles.list() }))
  answer('titles:show', signal, async ({ text, said, language }) => {
    if (await isOff()) return false
    titles.show(text, said, language, directionOf(language))
    return true
  })
  answer('titles:clear', signal, async () => {
    titles.clear()
    return true
  })
  watchStorage([keyOf(generalSettings)], signal, () => void isOff().then((off) => off && titles.clear()))
}
