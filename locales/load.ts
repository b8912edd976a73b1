/** Loads the words of a page of ours for one language; each file of words is a part of its own, read when it is asked for. */
import { regionalForm, type Speech, speak } from './i18n.ts'

type Words = Record<string, string>

const files = import.meta.glob<Words>(['./*/*.json', '!**/card.json', '!**/grammar.json'], { import: 'default' })

async function loadWords(language: string, names: readonly string[]): Promise<Words> {
  const loaded = names.map((name) => files[`./${language}/${name}.json`]?.())
  return Object.assign({}, ...(await Promise.all(loaded)))
}

/** Speaks a language with the words of these files; what it does not have is said in English. */
export async function loadSpeech(
  names: readonly string[],
  language: string,
  preferred: readonly string[],
): Promise<Speech> {
  const [english, own] = await Promise.all([
    language === 'en' ? {} : loadWords('en', names),
    loadWords(language, names),
  ])
  return speak(language, regionalForm(language, preferred), { ...english, ...own })
}
