import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { startLookupBackground } from '../features/lookup/background.ts'
import { lookupSettings } from '../features/lookup/settings.ts'
import { backgroundSpeech } from '../features/orders/background/words.ts'
import { startOrdersBackground } from '../features/orders/background.ts'
import { orderSettings } from '../features/orders/settings.ts'
import { pricesForPages, startPricesBackground } from '../features/prices/background.ts'
import { pricesSettings } from '../features/prices/settings.ts'
import { titlesSettings } from '../features/titles/settings.ts'
import { translateSettings } from '../features/translate/settings.ts'
import { languageFor } from '../locales/languages.ts'
import { agreeOnRoute, buyerForPages } from '../services/buyer.ts'
import { answer } from '../services/messages.ts'
import { termsKey } from '../services/own-terms.ts'
import { makePublisher } from '../services/publish.ts'
import { ratesKey } from '../services/rates.ts'
import { dropLeave } from '../services/server-leave.ts'
import { generalSettings, keyOf, loadSettings } from '../services/settings.ts'
import { liftStored } from '../services/settings-lift.ts'
import { keepSettingsCopy } from '../services/settings-sync.ts'
import { watchStorage } from '../services/storage.ts'
import { showState } from '../services/toolbar-icon.ts'
import { keepPack, unpack } from '../services/vocabulary.ts'
import { openWelcome } from '../services/welcome.ts'

const features = [translateSettings, orderSettings, pricesSettings, lookupSettings]
/** On all of the reader's browsers. */
const copiedIds = [generalSettings, ...features].map(({ id }) => id)
/** A server of the reader's own has a key, and each browser has to be allowed to reach it. */
const ownIds = [titlesSettings.id]
const publish = makePublisher(features, { prices: pricesForPages, orders: buyerForPages })
const packParts = ['vocabulary', 'details', 'orders'] as const

export default defineBackground(() => {
  const forever = new AbortController().signal
  /** The language whose packs are in storage: looking for them there means reading all of them. */
  let kept: string | undefined
  const prepare = async () => {
    const { general } = await publish()
    const language = languageFor(general.language, navigator.languages)
    if (language === kept) return
    await Promise.all(packParts.map((part) => keepPack(part, language)))
    kept = language
  }
  answer('background:page', forever, publish)
  answer('background:pack', forever, ({ part, language }) => unpack(part, language))
  startOrdersBackground(forever)
  startPricesBackground(forever)
  startLookupBackground(forever)
  keepSettingsCopy({ ids: copiedIds, ownIds, agree: agreeOnRoute }, forever)
  dropLeave(keyOf(titlesSettings), forever)
  showState(async (state) => {
    const { language } = await loadSettings(generalSettings)
    return backgroundSpeech(language, navigator.languages).t(`toolbar.${state}`)
  }, forever)
  watchStorage([...[generalSettings, ...features].map(keyOf), ratesKey, termsKey], forever, () => void prepare())
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void liftStored([...copiedIds, ...ownIds]).then(prepare)
    if (reason === 'install') void openWelcome()
  })
  browser.runtime.onStartup.addListener(() => void prepare())
})
