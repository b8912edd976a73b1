/** The words of the background's cards: bundled, because it has no page to load them for. */
import { regionalForm, type Speech, speak } from '../../locales/i18n.ts'
import { languageFor } from '../../locales/languages.ts'

type Words = Record<string, string>

const files = import.meta.glob<Words>(
  ['../../locales/*/prices.json', '../../locales/*/prices-card.json', '../../locales/*/deadlines.json'],
  { eager: true, import: 'default' },
)

const wordsOf = (language: string): Words =>
  Object.assign({}, ...Object.keys(files).map((path) => (path.includes(`/${language}/`) ? files[path] : {})))

/** Speaks the language of the settings; what it does not have is said in English. */
export function cardSpeech(setting: string, preferred: readonly string[]): Speech {
  const language = languageFor(setting, preferred)
  return speak(language, regionalForm(language, preferred), { ...wordsOf('en'), ...wordsOf(language) })
}
