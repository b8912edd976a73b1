/** Edges: the brackets, colons, arrows, pictographs and spaces around a label. They are kept, and not part of what is looked up. */

const leading = new Set(' ([{<"\'*·-|/,;:.!?>#•√、')
const trailing = new Set(' )]}>"\'*·-|/,;:.!~…<#•√、?')
const brackets = `()[]{}<>""''`

function closerOf(char: string): string | undefined {
  const at = brackets.indexOf(char)
  return at % 2 ? undefined : brackets[at + 1]
}

function openerOf(char: string): string | undefined {
  const at = brackets.lastIndexOf(char)
  return at % 2 === 1 ? brackets[at - 1] : undefined
}

/** Emoji, arrows, stars, ticks and other signs without words, and what modifies them; never a digit or a letter. */
export const pictograph = String.raw`(?:[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}\ufe0e\ufe0f\u20e3])`
const firstPictograph = 0x2190
const pictographsBefore = new RegExp(`^${pictograph}+`, 'u')
const pictographsAfter = new RegExp(`${pictograph}+$`, 'u')

/** How many characters of pictographs begin or end the text; most texts are told by one comparison. */
function pictographs(text: string, code: number, pattern: RegExp): number {
  const isHan = code >= 0x3000 && code <= 0x9fff
  return code < firstPictograph || isHan ? 0 : (pattern.exec(text)?.[0].length ?? 0)
}

export interface Edges {
  /** The label itself is `folded.slice(start, end)`. */
  start: number
  end: number
}

function partnerOutside(folded: string, at: number, start: number, end: number): boolean {
  const char = folded[at] as string
  const closer = closerOf(char)
  if (closer && at === start) {
    const partner = folded.indexOf(closer, start + 1)
    return partner === -1 || partner >= end - 1
  }
  const opener = openerOf(char)
  if (opener && at === end - 1) {
    const partner = folded.lastIndexOf(opener, end - 2)
    return partner < start
  }
  return true
}

const enumeration = /^[([]?\d{1,2}[、.)\]] ?(?=[\u3400-\u9fff])/

/** Finds the label within its edges; `start === end` when there is nothing else. A list number (`1、`) is an edge too. A bracket whose partner is inside stays. */
export function findEdges(folded: string): Edges {
  let start = enumeration.exec(folded)?.[0].length ?? 0
  let end = folded.length
  let moved = true
  while (moved && start < end) {
    moved = false
    const first = folded[start] as string
    const last = folded[end - 1] as string
    const pair = closerOf(first) === last && end - start > 2 && !folded.slice(start + 1, end - 1).includes(first)
    if (pair) {
      start++
      end--
      moved = true
      continue
    }
    const before = pictographs(folded.slice(start, end), first.charCodeAt(0), pictographsBefore)
    const after = pictographs(folded.slice(start, end), last.charCodeAt(0), pictographsAfter)
    if (before + after > 0) {
      start += before
      end = Math.max(start, end - after)
      moved = true
      continue
    }
    if (leading.has(first) && partnerOutside(folded, start, start, end)) {
      start++
      moved = true
    }
    if (start < end && trailing.has(folded[end - 1] as string) && partnerOutside(folded, end - 1, start, end)) {
      end--
      moved = true
    }
  }
  return { start, end }
}

const marks = '：，、；。．！？（）【】｜／“”「」　'
/** What each of them is elsewhere; behind the first ones stands a space. */
const plainMarks = ':,,;..!?()[]|/""“” '
const spaced = 4

const insideNumber = /(?<=[\d０-９])，(?=[\d０-９])/g
const insideRange = /(?<=[\d０-９])[~～](?=[\d０-９])/g

/** The page's punctuation in the form other scripts use; unknown characters stay as they are, `~` is dropped unless it means up to. `1、` is a list number. */
export function plainPunctuation(text: string): string {
  let out = ''
  for (const char of text
    .replace(/^(\s*\d{1,2})、/, '$1. ')
    .replace(insideNumber, ',')
    .replace(insideRange, '–')) {
    const at = marks.indexOf(char)
    if (at >= 0) out += plainMarks[at] + (at < spaced ? ' ' : '')
    else if (char !== '~' && char !== '～') out += char
  }
  return out
}
