import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { startOrdersBackground } from '../features/orders/background.ts'
import { orderSettings } from '../features/orders/settings.ts'
import { pricesForPages, startPricesBackground } from '../features/prices/background.ts'
import { pricesSettings } from '../features/prices/settings.ts'
import { translateSettings } from '../features/translate/settings.ts'
import { languageFor } from '../locales/languages.ts'
import { answer } from '../services/messages.ts'
import { makePublisher } from '../services/publish.ts'
import { ratesKey } from '../services/rates.ts'
import { generalSettings, keyOf } from '../services/settings.ts'
import { watchStorage } from '../services/storage.ts'
import { keepPack, unpack } from '../services/vocabulary.ts'

const features = [translateSettings, orderSettings, pricesSettings]
const publish = makePublisher(features, { prices: pricesForPages })
const packParts = ['vocabulary', 'details', 'orders'] as const

export default defineBackground(() => {
  const forever = new AbortController().signal
  const prepare = async () => {
    const { general } = await publish()
    const language = languageFor(general.language, navigator.languages)
    await Promise.all(packParts.map((part) => keepPack(part, language)))
  }
  answer('background:page', forever, publish)
  answer('background:pack', forever, ({ part, language }) => unpack(part, language))
  startOrdersBackground(forever)
  startPricesBackground(forever)
  watchStorage([...[generalSettings, ...features].map(keyOf), ratesKey], forever, () => void prepare())
  browser.runtime.onInstalled.addListener(() => void prepare())
  browser.runtime.onStartup.addListener(() => void prepare())
})
