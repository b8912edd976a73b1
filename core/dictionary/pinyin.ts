/** Pinyin as people type it, with or without tones, spaces and capitals, and as it is printed. */

/** What was typed: only letters, and what it says of tones and of where syllables end. */
export interface TypedPinyin {
  /** `v` for ü. */
  letters: string
  /** A tone, of the syllable that has the letter before `at`. `ends`: the syllable ends there. */
  tones: { at: number; tone: number; ends: boolean }[]
  /** Where a space or an apostrophe says that a syllable ends. */
  breaks: number[]
}

/** The combining marks of the four tones, as NFD has them. */
const toneOfMark: Record<string, number> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0306': 3, '\u0300': 4 }
const diaeresis = '\u0308'
const longest = 60

/** Reads what may be pinyin; undefined for anything else (other letters, numbers that are no tones). */
export function readPinyin(typed: string): TypedPinyin | undefined {
  const pinyin: TypedPinyin = { letters: '', tones: [], breaks: [] }
  for (const char of typed.trim().toLowerCase().replace(/u:/g, 'v').normalize('NFD')) {
    const at = pinyin.letters.length
    const tone = toneOfMark[char]
    if (char >= 'a' && char <= 'z') pinyin.letters += char
    else if (char === diaeresis && pinyin.letters.endsWith('u')) pinyin.letters = `${pinyin.letters.slice(0, -1)}v`
    else if (at === 0) return undefined
    else if (tone) pinyin.tones.push({ at, tone, ends: false })
    else if (char >= '0' && char <= '5') pinyin.tones.push({ at, tone: Number(char) || 5, ends: true })
    else if (/[\s'’·-]/.test(char)) pinyin.breaks.push(at)
    else return undefined
  }
  const isTwice = pinyin.tones.some(({ at }, i) => at === pinyin.tones[i - 1]?.at)
  return pinyin.letters === '' || pinyin.letters.length > longest || isTwice ? undefined : pinyin
}

/** How often what was typed says something else than the pinyin of an entry, whose letters begin with those typed. */
export function faultsIn(typed: TypedPinyin, pinyin: string): number {
  const ends: { end: number; tone: number }[] = []
  let end = 0
  for (const syllable of pinyin.split(' ')) {
    const letters = syllable.replace(/[^a-z]/gi, '').length
    if (letters === 0) continue
    end += letters
    ends.push({ end, tone: Number(/[1-5]/.exec(syllable)?.[0] ?? 5) })
  }
  const length = typed.letters.length
  const wrongTones = typed.tones.filter(({ at, tone, ends: isEnd }) => {
    const syllable = ends.find((one) => one.end >= at)
    return syllable?.tone !== tone || (isEnd && syllable.end !== at)
  })
  const wrongBreaks = typed.breaks.filter((at) => at < length && !ends.some((one) => one.end === at))
  return wrongTones.length + wrongBreaks.length
}

const marks: Record<string, string> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', v: 'ǖǘǚǜ' }

/** A syllable of letters and a tone. */
function markSyllable(syllable: string): string {
  const letters = syllable.slice(0, -1)
  const tone = Number(syllable.slice(-1))
  const lower = letters.toLowerCase()
  // The mark is on a or e, on the o of ou, else on the last vowel.
  const main = /[ae]/.exec(lower)?.index ?? /ou/.exec(lower)?.index ?? lower.search(/[iouv][^iouv]*$/)
  const vowel = lower[main] ?? ''
  const marked = marks[vowel]?.[tone - 1]
  const isCapital = letters[main] !== vowel
  const written = marked
    ? letters.slice(0, main) + (isCapital ? marked.toUpperCase() : marked) + letters.slice(main + 1)
    : letters
  return written.replace(/v/g, 'ü').replace(/V/g, 'Ü')
}

/** Pinyin with tone marks: `nv3 zhuang1` → `nǚ zhuāng`. What is no syllable stays as it is. */
export function writePinyin(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((syllable) => (/[a-z]/i.test(syllable) && /[1-5]$/.test(syllable) ? markSyllable(syllable) : syllable))
    .join(' ')
}
