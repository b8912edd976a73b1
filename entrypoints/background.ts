import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { languageFor } from '../locales/languages.ts'
import { answer } from '../services/messages.ts'
import { generalSettings, keyOf, readSettings, watchStorage } from '../services/settings.ts'
import { keepPack, unpack } from '../services/vocabulary.ts'

export default defineBackground(() => {
  const forever = new AbortController().signal
  const unpackChosen = async () => {
    const stored = await browser.storage.local.get(keyOf(generalSettings))
    const { language } = readSettings(generalSettings, stored[keyOf(generalSettings)]).value
    const chosen = languageFor(language, navigator.languages)
    await Promise.all([keepPack('vocabulary', chosen), keepPack('details', chosen)])
  }
  answer('background:pack', forever, ({ part, language }) => unpack(part, language))
  watchStorage([keyOf(generalSettings)], forever, () => void unpackChosen())
  browser.runtime.onInstalled.addListener(() => void unpackChosen())
})
