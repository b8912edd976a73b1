/** Amounts of money in the texts of one place of a page. What cannot be read for certain is left out. */
import type { AmountRole } from '../../rules/prices.ts'
import type { CurrencyDigits, Money } from './money.ts'
import { gap, joinParts, type Part } from './parts.ts'
import type { PricePatterns } from './price-patterns.ts'
import { type NumberPatterns, type Token, tokensOf } from './tokens.ts'
import { currencyAt, range, single, type WorthOptions } from './worth.ts'

export interface Amount {
  money: Money
  /** The upper end of a range. */
  to?: Money
  role?: AmountRole
  struck?: boolean
  /** 起, 以上: this or more; 以下, 以内: this or less. */
  open?: 'from' | 'upTo'
  /** Printed in 万, 千 or 亿, and so rounded. */
  rounded?: boolean
  /** What one costs so much of: 件, 500g; 期 for an instalment. */
  per?: string
  /** A number of pieces stands behind it: what one of them costs. */
  each?: true
  /** Numbers of the first and the last part it is printed in. */
  first: number
  last: number
}

export interface Read {
  amounts: Amount[]
}

export interface ReadOptions {
  /** The place is known to hold one price of this currency, so the number needs no sign. */
  only?: string
}

/** Longer texts are prose, not a place with prices. */
export const longest = 400

/** The compiled patterns, and what currencies are. */
export interface Reader extends WorthOptions, NumberPatterns {
  tied: RegExp
  rest: RegExp
  role: RegExp
  foreign: RegExp
}

/** The numbers that a dash or 至 ties together; most stand alone. */
export function groupsOf(text: string, tokens: readonly Token[], { tied }: Pick<Reader, 'tied'>): Token[][] {
  const groups: Token[][] = []
  tokens.forEach((token, at) => {
    const last = tokens[at - 1]
    const room = last ? text.slice(last.end, token.start) : 'none'
    if (tied.test(room) && (token.minus.includes('-') || /[~至到]/.test(room))) groups.at(-1)?.push(token)
    else groups.push([token])
  })
  return groups
}

/** `满300减40` needs no sign: the first number is a threshold, the second a discount, in yuan. */
function isThreshold(text: string, token?: Token, next?: Token): boolean {
  if (!token || !next || !/^[¦ ]*减[¦ ]*$/.test(text.slice(token.end, next.start))) return false
  return /满[¦ ]*$/.test(text.slice(0, token.start))
}

/** So many characters away a word still says what an amount is; further away it belongs to something else. */
const nearLabel = 10

/** The last word near an amount that says what it is; those in closed brackets do not count. */
function roleOf(label: string, { role }: Reader): AmountRole | undefined {
  let found: string | undefined
  const words = label.replace(/[¦\s]|\([^()]*\)/g, '')
  for (const { 0: word, index, groups = {} } of words.matchAll(role)) {
    if (words.length - index - word.length > nearLabel) continue
    found = Object.keys(groups).find((name) => groups[name])
  }
  return found as AmountRole | undefined
}

/** What stands around an amount: the label before it, the rest behind it. */
function around(label: string, rest: string, reader: Reader): Partial<Amount> {
  const { per, term, times, from, upTo } = reader.rest.exec(rest)?.groups ?? {}
  return {
    role: roleOf(label, reader),
    per: per || term,
    each: times && true,
    open: from ? 'from' : upTo && 'upTo',
  } as Partial<Amount>
}

interface Worth {
  money?: Money | undefined
  to?: Money | undefined
  role?: AmountRole | undefined
}

/** The money of one number or of the two ends of a range; the part of a rebate it is. */
export function worthOf(group: Token[], tokens: Token[], text: string, reader: Reader, only?: string): Worth {
  const [low, high, more] = group
  if (!low || more) return {}
  const at = tokens.indexOf(low)
  const isRebate = isThreshold(text, low, tokens[at + 1])
  const role = isRebate ? 'threshold' : isThreshold(text, tokens[at - 1], low) ? 'discount' : undefined
  const known = currencyAt(high ?? low, reader) ?? (high?.isBare ? currencyAt(low, reader) : undefined)
  const isOnly = group.length === tokens.length && group.every(({ isBare }) => isBare)
  const currency = known ?? (role && low.isBare ? 'CNY' : isOnly ? only : undefined)
  if (!currency) return {}
  const [money, to] = high ? (range(low, high, currency, reader) ?? []) : [single(low, currency, text, reader)]
  return { money, to, role }
}

function readParts(parts: readonly Part[], reader: Reader, only?: string): Read {
  const { text, starts } = joinParts(parts)
  const tokens = text.length > longest ? [] : tokensOf(text, reader)
  const partAt = (at: number) => starts.findLast((start) => start.at <= at)?.part ?? 0
  const amounts: Amount[] = []
  let end = 0
  /** What a struck amount was: what holds now is the one right behind it. */
  let former: AmountRole | undefined
  for (const group of groupsOf(text, tokens, reader)) {
    const [{ start }, tail] = [group[0] as Token, group.at(-1) as Token]
    const { money, to, role } = worthOf(group, tokens, text, reader, only)
    if (!money) continue
    const [first, last] = [partAt(start), partAt(tail.end - 1)]
    const label = text.slice(end, start)
    const about = around(label, text.slice(tail.end), reader)
    const own = role ?? about.role ?? (reader.tied.test(label) ? former : undefined)
    const struck = parts.slice(first, last + 1).some(({ struck }) => struck)
    amounts.push({
      money,
      to,
      ...about,
      role: struck ? 'original' : own,
      rounded: tail.shift > 0,
      struck,
      first,
      last,
    } as Amount)
    former = struck && own !== 'original' ? own : undefined
    end = tail.end
  }
  const last = amounts.at(-1)
  // A word on the next line is about something else: the state of a refund under a price.
  const after = roleOf(text.slice(end, end + 10).split(gap, 1)[0] as string, reader)
  if (last && after) last.role ??= after
  return { amounts }
}

/** Compiles the patterns. */
export function makeReader({ currencies, ...sources }: PricePatterns, digits: CurrencyDigits): Reader {
  const reader: object = { currencies, digits }
  for (const [name, source] of Object.entries(sources)) {
    Object.assign(reader, { [name]: new RegExp(source, /number|role/.test(name) ? 'g' : '') })
  }
  return reader as Reader
}

/**
 * Makes the reader of amounts. It takes the parts of one place and gives the amounts in order. What cannot be read for
 * certain is left out, and so is every number that nothing marks as money. More than 400 characters give nothing.
 */
export function amountReader(patterns: PricePatterns, digits: CurrencyDigits) {
  const reader = makeReader(patterns, digits)
  const read = (parts: readonly Part[], options?: ReadOptions): Read => readParts(parts, reader, options?.only)
  return Object.assign(read, { isForeign: (words: string) => reader.foreign.test(words) })
}
