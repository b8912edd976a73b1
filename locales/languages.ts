/** The languages TaoLens speaks: one folder each beside this file. Adding one is its folder and a line here. */
export const languages: readonly string[] = ['en']

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi'])

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] as string) ? 'rtl' : 'ltr'
}

/** The first of the reader's languages that we speak; English when there is none. */
export function pickLanguage(preferred: readonly string[]): string {
  for (const tag of preferred) {
    const known = languages.find((language) => tag === language || tag.startsWith(`${language}-`))
    if (known) return known
  }
  return 'en'
}

/** The language to speak for a setting: a language, or `auto` for the browser's own. */
export function languageFor(setting: string, preferred: readonly string[]): string {
  return languages.includes(setting) ? setting : pickLanguage(preferred)
}
