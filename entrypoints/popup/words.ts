/** The popup's words: the shell's own and those of each panel. */
import type { Speech } from '../../locales/i18n.ts'
import { loadSpeech as load } from '../../locales/load.ts'
import { panels } from './panels.ts'

const names = ['popup', ...panels.flatMap(({ id, words }) => words ?? [id])]

/** Speaks a language with the popup's words; what it does not have is said in English. */
export function loadSpeech(language: string, preferred: readonly string[]): Promise<Speech> {
  return load(names, language, preferred)
}
