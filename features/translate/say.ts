/** Says a match in the reader's language: labels translated, numbers and names as printed, dates and durations by CLDR. */
import { readClock } from '../../core/clock.ts'
import { discountOff } from '../../core/discount.ts'
import { plainPunctuation } from '../../core/edges.ts'
import { hasHan } from '../../core/fold.ts'
import type { LabelMatch, Slot } from '../../core/look-up.ts'
import type { Match } from '../../core/match.ts'
import type { Piece } from '../../core/piece.ts'
import type { TokenKind } from '../../core/tokens.ts'
import { expandNumber, halfWidth, numberOf, parseChineseDate, parseDuration } from '../../core/values.ts'
import { kindOfSlot } from '../../core/wording.ts'
import type { Speech } from '../../locales/i18n.ts'

/** What 元 is on a page: the yuan of the mainland, or the page's own unit (in Taiwan NT$, in Hong Kong HK$), left as printed. */
export type Yuan = 'cny' | 'printed'

/** The 元 of a kind of page: on the overseas storefronts amounts may be in another currency, and an unsaid unit is better than a wrong one. */
export function yuanOn(page: string): Yuan {
  return page === 'overseas' ? 'printed' : 'cny'
}

interface Voice extends Speech {
  yuan: Yuan
}

/** The whole text in the reader's language; undefined when a label has no translation there. */
export function sayMatch(match: Match, language: Speech, yuan: Yuan = 'cny'): string | undefined {
  const speech: Voice = { ...language, yuan }
  let text = ''
  for (const [i, piece] of match.pieces.entries()) {
    const isSpace = 'plain' in piece && piece.plain.trim() === ''
    const apart = isSpace && isLabel(match.pieces[i + 1]) && match.pieces.slice(0, i).some(isLabel)
    const upTo =
      'plain' in piece && /^ ?[~～－—] ?$/.test(piece.plain) && /\d$/.test(text) && holdsValue(match.pieces[i + 1])
    const said = apart ? ' · ' : upTo ? '–' : sayPiece(piece, speech)
    if (said === undefined || (isLabel(piece) && cutRange.test(`${text}\n${said}`))) return undefined
    if (isLabel(piece) && clause.test(said) && !isListed(match.pieces[i - 1])) text = text.replace(endOfClause, '$1. ')
    text += glue(text, said)
  }
  const before = hasHan(match.before) ? match.before.trimStart() : plainPunctuation(match.before).trimStart()
  const after = plainPunctuation(match.after).trimEnd()
  const closed = /[.!?…]$/.test(text) ? after.replace(/^[.!?…]+/, '') : after
  return before + text + closed
}

// Chinese puts commas between sentences, too; what it lists has a mark of its own.
const clause = /^\p{Lu}\S* \S+ \S/u
const endOfClause = /((?:^|[,;:·.] )[^ ,;:·.]+ (?:[^,;:·]|:\d)+), $/u

const isListed = (piece: Piece | undefined): boolean => piece !== undefined && 'plain' in piece && piece.plain === '、'

const isLabel = (piece: Piece | undefined): boolean => piece !== undefined && 'label' in piece

const holdsValue = (piece: Piece | undefined): boolean =>
  piece !== undefined && ('value' in piece || ('label' in piece && piece.label.slots.length > 0))

/** 「3-5天价保」 is nothing for five days: “3-Price guard …”. */
const cutRange = /\d[-–]\n\D+\d/

function sayPiece(piece: Piece, speech: Voice): string | undefined {
  if ('label' in piece) return sayLabel(piece.label, speech, speech.yuan)
  if ('value' in piece) return sayValue(piece.kind, piece.value, speech)
  if ('joint' in piece) return ` ${speech.t(piece.joint)} `
  const { plain } = piece
  if (!hasHan(plain)) return plainPunctuation(plain)
  const value = plain.replace(/^[\s：:]+/, '')
  return plainPunctuation(plain.slice(0, plain.length - value.length)) + value
}

/** Puts a space where Chinese needs none: between two words, and between a word and a number. */
function glue(before: string, next: string): string {
  const joint = before.slice(-1) + next.slice(0, 1)
  return /[\p{L}\p{N}.,!?)\]%][\p{L}\p{N}¥([]/u.test(joint) ? ` ${next}` : next
}

/** One label with its slots filled; undefined when the language does not have it. */
export function sayLabel(label: LabelMatch, language: Speech, yuan: Yuan = 'cny'): string | undefined {
  const speech: Voice = { ...language, yuan }
  const values: Record<string, unknown> = {}
  for (const slot of label.slots) {
    const said = saySlot(slot, speech)
    if (said === undefined) return undefined
    if (slot.name === 'count') {
      values.count = numberOf(slot.raw) ?? 2
      values.countText = said
    } else values[slot.name] = said
  }
  return speech.label(label.row, values)
}

function saySlot(slot: Slot, speech: Voice): string | undefined {
  if (slot.label) return sayLabel(slot.label, speech, speech.yuan)
  const kind = kindOfSlot(slot.name)
  if (slot.name.startsWith('nth')) return sayNth(slot.raw, speech)
  return kind && kind !== 'text' && kind !== 'label' ? sayValue(kind, slot.raw, speech) : slot.raw
}

function sayValue(kind: TokenKind, printed: string, speech: Voice): string | undefined {
  const raw = halfWidth(printed)
  if (kind === 'duration') return sayDuration(raw, speech)
  if (kind === 'date') return sayDate(raw, speech)
  if (kind === 'discount') return sayDiscount(raw, speech)
  return kind === 'time' ? (readClock(raw) ?? raw) : sayNumber(raw, speech)
}

/** Formats by locale and kind: making one costs more than a hundred uses. */
const formats = new Map<string, unknown>()

function formatOf<Format>(locale: string, kind: string, make: () => Format): Format {
  const key = `${locale} ${kind}`
  const format = (formats.get(key) as Format | undefined) ?? make()
  formats.set(key, format)
  return format
}

/** `2` → `2nd`. */
function sayNth(raw: string, speech: Voice): string {
  const count = numberOf(raw)
  return count === undefined ? raw : speech.t('nth', { count, countText: halfWidth(raw), ordinal: true })
}

/** The share of the price that is taken off: `8折` → `20%`. */
function sayDiscount(raw: string, speech: Voice): string {
  const off = discountOff(raw)
  if (off === undefined) return raw
  const percent = { style: 'percent', maximumFractionDigits: 1 } as const
  return formatOf(speech.locale, 'percent', () => new Intl.NumberFormat(speech.locale, percent)).format(off / 100)
}

/** `1.2万+` → `12,000+`; `188元` → `¥188` where 元 is the yuan; digits without 万 or 亿 stay exactly as printed. Undefined for what is no number (`12,34万`). */
function sayNumber(raw: string, speech: Voice): string | undefined {
  const expanded = expandNumber(raw)
  if (/[千万亿萬億]/.test(expanded)) return undefined
  const group = (digits: string) =>
    formatOf(speech.locale, 'number', () => new Intl.NumberFormat(speech.locale)).format(BigInt(digits))
  const grouped = expanded === raw ? raw : expanded.replace(/(?<![.\d])\d+/g, group)
  const plain = grouped
    .replace('￥', '¥')
    .replace(/%%$/, '%')
    .replace(/(\d) (?=%)/, '$1')
  return speech.yuan === 'cny' && /[元圆圓]/.test(plain) ? `¥${plain.replace(/\s*[元圆圓]/, '')}` : plain
}

function sayDate(raw: string, speech: Voice): string {
  const date = parseChineseDate(raw)
  if (!date) return raw
  const anyLeapYear = 2024
  const day = new Date(Date.UTC(date.year ?? anyLeapYear, date.month - 1, date.day ?? 1))
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: 'short' }
  if (date.day) options.day = 'numeric'
  if (date.year) options.year = 'numeric'
  const key = Object.keys(options).join()
  const said = formatOf(speech.locale, key, () => new Intl.DateTimeFormat(speech.locale, options)).format(day)
  return date.clock ? `${said}, ${date.clock}` : said
}

function sayDuration(raw: string, speech: Voice): string {
  const parts = parseDuration(raw)
  if (parts.length === 0) return raw
  return parts.map(({ unit, amount }) => speech.t(unit, { count: numberOf(amount) ?? 2, countText: amount })).join(' ')
}
