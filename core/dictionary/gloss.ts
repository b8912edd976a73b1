/** The words of a sense: what is indexed and looked for, and how well a sense answers. */

/** Words that say nothing alone: "to refund" is "refund". Only English has dictionaries with them. */
const empty = new Set(['a', 'an', 'the', 'to', 'of', 'sb', 'sth', 'be', 'or', 'and', 'ones'])

/** Notes in a sense that are no meaning: readings, measure words, references to other entries. */
const asides = /\[[^\]]*\]|\bCL:.*$/g
const parentheses = /\([^)]*\)/g

const ascii = /^[\0-\x7f]*$/

/** Two spellings of one English word: the first is what both are indexed as. */
const spellings =
  'color colour gray grey jewelry jewellery aluminum aluminium meter metre liter litre fiber fibre center centre'
    .concat(' pajamas pyjamas tire tyre mold mould flavor flavour favorite favourite canceled cancelled')
    .split(' ')
const spelled = new Map(spellings.flatMap((word, i) => (i % 2 ? [[word, spellings[i - 1] ?? word] as const] : [])))
const anySpelling = new RegExp(`(${[...spelled.keys()].join('|')})`, 'g')

/** The words of a text in small letters, without accents and in one spelling. */
export function wordsOf(text: string): string[] {
  const given = text.toLowerCase().replace(/['’]/g, '')
  const small = given.replace(anySpelling, (word) => spelled.get(word) ?? word)
  if (ascii.test(small)) return small.match(/[a-z0-9]+/g) ?? []
  return (
    small
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The words that are looked for: all, when each of them is an empty one. */
export function meantWords(text: string): string[] {
  const words = wordsOf(text)
  const full = words.filter((word) => !empty.has(word))
  return full.length ? full : words
}

/** Words that have no answer of their own in a question: "when will it ship" is "ship". */
const small =
  'i you he she it we they my your is are am was do does did can could will would when where what how in on for'
const smallWords = new Set(small.concat(' with at from by this that please not no').split(' '))

/** The words of a question that can be asked for one by one. */
export const answerableWords = (question: string): string[] =>
  meantWords(question).filter((word) => !smallWords.has(word))

/** A sense as the meanings it lists, what stands in parentheses left out. */
export function meaningsOf(sense: string): string[][] {
  return sense
    .replace(asides, ' ')
    .replace(parentheses, ' ')
    .split(';')
    .map(meantWords)
    .filter((words) => words.length > 0)
}

/** Every word of a sense that is worth an index; Chinese is found by its own index. */
export function indexedWords(sense: string): string[] {
  return wordsOf(sense.replace(asides, ' ')).filter((word) => !empty.has(word) && !/\p{Script=Han}/u.test(word))
}

const irregular = 'man men woman women child children foot feet tooth teeth knife knives shelf shelves person people'
  .split(' ')
  .map((word, i, all): [string, string] => [word, all[i % 2 ? i - 1 : i + 1] ?? word])
const otherForms = new Map(irregular)

/** The same word in the plural or the singular, as far as its form tells. */
export function otherNumber(word: string): string[] {
  const other = otherForms.get(word)
  if (other) return [other]
  if (/(ss|us|is)$/.test(word)) return [`${word}es`]
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`]
  if (/(sh|ch|x|s)es$/.test(word)) return [word.slice(0, -2)]
  return word.length > 3 && word.endsWith('s') ? [word.slice(0, -1)] : [`${word}s`]
}

/** What an answer is worth: lower is better. A 「Western opera」 is an opera, an 「opera house」 is none. */
const worth = { exact: 0, number: 0.5, ends: 2.8, begins: 3, holds: 5, mentions: 8 }
const eachSense = 0.6
/** What a sense lists after a semicolon says the same in other words. */
const eachSynonym = 0.4
/** 「to express」, where no verb was asked for: who shops looks for things and what they are like. */
const verb = /^(?:\([^)]*\)\s*)*to (?!be )/
const forVerb = 1.4
/** Senses that nobody means first: of slang and books, and characters that are no word by themselves. */
const marked =
  /\((?:formal|honorific|Internet |coll\.|old|ancient|archaic|literary|slang|dialect|bound form|neologism|derog|jocular|Tw\b)/
const forMarked = 1.5
/** 「PEN (association of writers)」 is no pen. */
const forCapitals = 3
const eachWordMore = 0.4
/** In a sense as short as 「network (computer, telecom)」 words belong together. */
const fewWords = 6

const isSame = (word: string, wanted: string, mayGoOn: boolean) =>
  word === wanted || otherNumber(wanted).includes(word) || (mayGoOn && word.startsWith(wanted))

/** Where the wanted words stand one after the other; -1 when they do not. */
function placeIn(words: readonly string[], wanted: readonly string[], mayGoOn: boolean): number {
  for (let at = 0; at + wanted.length <= words.length; at++) {
    const fits = wanted.every((word, i) => isSame(words[at + i] ?? '', word, mayGoOn && i === wanted.length - 1))
    if (fits) return at
  }
  return -1
}

export interface Answered {
  /** Lower is better. */
  distance: number
  /**
   * A meaning is what was asked for: just so, or in the other number; or that is a part of it, or goes on to be one; or
   * the words are only here and there in the senses.
   */
  fit: 'exact' | 'number' | 'part' | 'begun' | 'mentioned'
}

/** How well one meaning has the words; undefined when it has not all of them. */
function fitOf(words: readonly string[], wanted: readonly string[], mayGoOn: boolean): Answered | undefined {
  const place = placeIn(words, wanted, false)
  const at = place === -1 && mayGoOn ? placeIn(words, wanted, true) : place
  if (at === -1) return undefined
  const more = words.length - wanted.length
  if (place === 0 && more === 0) {
    const isExact = words.every((word, i) => word === wanted[i])
    return isExact ? { distance: worth.exact, fit: 'exact' } : { distance: worth.number, fit: 'number' }
  }
  const isEnd = place !== -1 && words.length - wanted.length === at
  const kind = isEnd ? worth.ends : at === 0 ? worth.begins : worth.holds
  return { distance: kind + more * eachWordMore, fit: place === -1 && wanted.length === 1 ? 'begun' : 'part' }
}

/** How well senses answer a question of `wanted` words; undefined when they have not all of them. `mayGoOn`: the last word may be half typed. */
export function answerOf(
  senses: readonly string[],
  wanted: readonly string[],
  { mayGoOn, isVerb }: { mayGoOn: boolean; isVerb: boolean },
): Answered | undefined {
  let best: Answered | undefined
  const capitals = wanted.join(' ').toUpperCase()
  for (const [place, sense] of senses.entries()) {
    const isInCapitals = capitals.length > 1 && sense.includes(capitals)
    const extra =
      Math.log2(1 + place) * eachSense +
      (marked.test(sense) ? forMarked : 0) +
      (isInCapitals ? forCapitals : 0) +
      (!isVerb && verb.test(sense) ? forVerb : 0)
    for (const [synonym, words] of meaningsOf(sense).entries()) {
      const found = fitOf(words, wanted, mayGoOn)
      const distance = (found?.distance ?? 0) + extra + synonym * eachSynonym
      if (found && (!best || distance < best.distance)) best = { distance, fit: isInCapitals ? 'part' : found.fit }
    }
  }
  if (best) return best
  // 「writing implement (pen, pencil etc)」
  const has = (words: readonly string[]) =>
    wanted.every((word) => words.includes(word) || otherNumber(word).some((other) => words.includes(other)))
  const lists = senses.map(wordsOf)
  if (lists.some((words) => words.length <= fewWords && has(words))) return { distance: worth.mentions, fit: 'part' }
  return has(lists.flat()) ? { distance: worth.mentions, fit: 'mentioned' } : undefined
}
