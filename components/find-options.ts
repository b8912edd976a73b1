/** Finding options by what somebody types: the start of a name first, then of a word, then anywhere. */

export interface Option {
  value: string
  name: string
  /** Shown at the end of the row. */
  note?: string
  /** Found by these too. */
  keywords?: string
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

function rank({ value, name, note = '', keywords = '' }: Option, text: string): number | undefined {
  const [own, all] = [[name, note, value].map(fold), fold(`${name} ${note} ${keywords}`)]
  if (own.some((one) => one.startsWith(text))) return 0
  if (` ${all}`.includes(` ${text}`)) return 1
  return all.includes(text) ? 2 : undefined
}

/** The options that fit, the best first; all of them, in their order, for an empty text. */
export function findOptions(options: readonly Option[], typed: string): Option[] {
  const text = fold(typed)
  if (!text) return [...options]
  return options
    .map((option) => ({ option, at: rank(option, text) }))
    .filter(({ at }) => at !== undefined)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ option }) => option)
}
