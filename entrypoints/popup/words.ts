/** The popup's words: the shell's own and those of each panel, loaded for one language. */
import { regionalForm, type Speech, speak } from '../../locales/i18n.ts'
import { panels } from './panels.ts'

type Words = Record<string, string>

const files = import.meta.glob<Words>(['../../locales/*/*.json', '!**/card.json', '!**/grammar.json'], {
  import: 'default',
})

async function loadWords(language: string): Promise<Words> {
  const names = ['popup', ...panels.flatMap(({ id, words }) => words ?? [id])]
  const loaded = names.map((name) => files[`../../locales/${language}/${name}.json`]?.())
  return Object.assign({}, ...(await Promise.all(loaded)))
}

/** Speaks a language with its own words; what it does not have is said in English. */
export async function loadSpeech(language: string, preferred: readonly string[]): Promise<Speech> {
  const english = language === 'en' ? {} : await loadWords('en')
  const words = { ...english, ...(await loadWords(language)) }
  return speak(language, regionalForm(language, preferred), words)
}
