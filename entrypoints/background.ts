import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { startPrices } from '../features/prices/background.ts'
import { pricesSettings } from '../features/prices/settings.ts'
import { translateSettings } from '../features/translate/settings.ts'
import { languageFor } from '../locales/languages.ts'
import { answer } from '../services/messages.ts'
import { publishPageState } from '../services/publish.ts'
import { generalSettings, keyOf } from '../services/settings.ts'
import { watchStorage } from '../services/storage.ts'
import { keepPack, unpack } from '../services/vocabulary.ts'

const features = [translateSettings, pricesSettings]

export default defineBackground(() => {
  const forever = new AbortController().signal
  const prices = startPrices(() => publishPageState(features), forever)
  const prepare = async () => {
    const { general } = await publishPageState(features)
    void prices.check()
    const language = languageFor(general.language, navigator.languages)
    await Promise.all([keepPack('vocabulary', language), keepPack('details', language)])
  }
  answer('background:page', forever, () => publishPageState(features))
  answer('background:pack', forever, ({ part, language }) => unpack(part, language))
  watchStorage([generalSettings, ...features].map(keyOf), forever, () => void prepare())
  browser.runtime.onInstalled.addListener(() => void prepare())
  browser.runtime.onStartup.addListener(() => void prepare())
})
