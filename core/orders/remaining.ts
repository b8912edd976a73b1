/** Remaining times as pages print them: 还剩9天23时, 剩余2天, 23:59:59, 2天 23:59:59, or two time stamps. */
import { halfWidth } from './half-width.ts'
import { dayMs, hourMs, minuteMs, secondMs } from './times.ts'

export interface Remaining {
  /** At least this much is left … */
  remainingMs: number
  /** … and less than this much more: the page cuts what is smaller than its last unit. */
  granularityMs: number
}

const lead = String.raw`(?<!(?:[约約]|大概|预计|預計)\s*[还還]?)(?:剩余|剩餘|剩下?|还有|還有|倒计时|倒計時)(?:付款|发货|發貨|收货|收貨|处理|處理)?(?:时间|時間)?\s*[:]?\s*`
const units = String.raw`(?:(\d{1,4})\s*天\s*)?(?:(\d{1,5})\s*(?:小时|小時|时|時)\s*)?(?:(\d{1,6})\s*(?:分钟|分鐘|分)\s*)?(?:(\d{1,9})\s*秒[钟鐘]?)?`
const clock = String.raw`(?:(\d{1,4})\s*天\s*)?(\d{1,3}):(\d{2}):(\d{2})`
/** Another number of units, or a word like 左右, makes the number before it no exact one. */
const ending = String.raw`(?![\d:.钟鐘]|[\s,、;]*\d+\s*(?:[天时時分秒:]|小[时時])|\s*(?:左右|上下|[多余餘+~]|有[余餘]|以上|不[到足]|[-至到]\s*\d))`
const afterLead = new RegExp(`${lead}(?:${clock}|${units})${ending}`, 'g')
const alone = new RegExp(`^(?:${clock}|${units})$`)
const beforeEnd = new RegExp(`(?<![\\d:.])(?:${clock}|${units})\\s*[后後](?:将|將|订单|訂單|交易)*(?:自动|自動)`, 'g')
const atMost = new RegExp(`${lead}(?:不到|不足)\\s*(?:${clock}|${units})${ending}`)

const sizes = [dayMs, hourMs, minuteMs, secondMs]
/** How many of a unit make the next larger one; a smaller unit under a larger one must stay below. */
const limits = [Number.POSITIVE_INFINITY, 24, 60, 60]

interface Counted extends Remaining {
  units: number
}

/** Undefined for no unit at all, or for 25 hours beside days. */
function count(match: RegExpMatchArray): Counted | undefined {
  const groups = match.slice(1)
  const isClock = groups[1] !== undefined
  const printed = isClock ? groups.slice(0, 4) : groups.slice(4, 8)
  let remainingMs = 0
  let granularityMs = 0
  let units = 0
  for (const [i, text] of printed.entries()) {
    if (text === undefined) continue
    const value = Number(text)
    if (units > 0 && value >= (limits[i] as number)) return undefined
    remainingMs += value * (sizes[i] as number)
    granularityMs = sizes[i] as number
    units++
  }
  return units ? { remainingMs, granularityMs, units } : undefined
}

const parts = ({ remainingMs, granularityMs }: Remaining): Remaining => ({ remainingMs, granularityMs })

/**
 * The remaining time in a text, at the precision printed. Undefined when there is none, when two differ, or when the
 * text may be something else: a time of day (23:59), a promise (48小时内), one unit without a word like 还剩.
 */
export function parseRemaining(text: string): Remaining | undefined {
  const plain = halfWidth(text).trim()
  const upper = atMost.exec(plain)
  if (upper) {
    const most = count(upper)
    return most && { remainingMs: 0, granularityMs: most.remainingMs }
  }
  const whole = alone.exec(plain)
  if (whole) {
    const counted = count(whole)
    return counted && counted.units > 1 ? parts(counted) : undefined
  }
  const found: Counted[] = []
  for (const match of [...plain.matchAll(afterLead), ...plain.matchAll(beforeEnd)]) {
    if (!/\d/.test(match[0])) continue
    const counted = count(match)
    if (!counted) return undefined
    found.push(counted)
  }
  const [first, ...others] = found
  if (!first) return undefined
  return others.every(({ remainingMs }) => remainingMs === first.remainingMs) ? parts(first) : undefined
}

/** The remaining time the way a page prints it, in whole units down to the given one; the rest is cut. */
export function formatRemaining({ remainingMs, granularityMs }: Remaining): string {
  const names = ['天', '小时', '分', '秒']
  const last = Math.max(0, sizes.indexOf(granularityMs))
  let rest = Math.max(0, remainingMs)
  let text = '还剩'
  for (const [i, size] of sizes.slice(0, last + 1).entries()) {
    text += `${Math.floor(rest / size)}${names[i]}`
    rest %= size
  }
  return text
}

const firstStamp = Number('1041379200000')
const lastStamp = Number('4102444800000')

function stamp(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{13}$/.test(value) ? Number(value) : value
  const ok = typeof number === 'number' && Number.isInteger(number) && number >= firstStamp && number <= lastStamp
  return ok ? number : undefined
}

/**
 * The remaining time between two stamps of page data, in milliseconds since 1970; never below 0.
 * Undefined when one is missing or is no time between 2003 and 2100.
 */
export function remainingUntil(target: unknown, server: unknown): (Remaining & { dueAt: number }) | undefined {
  const dueAt = stamp(target)
  const now = stamp(server)
  if (dueAt === undefined || now === undefined) return undefined
  return { remainingMs: Math.max(0, dueAt - now), granularityMs: 1, dueAt }
}

/** The remaining time of a counter in page data, given in whole seconds; undefined when it is no such number. */
export function remainingSeconds(seconds: unknown): Remaining | undefined {
  const ok = typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0 && seconds < 400 * 86_400
  return ok ? { remainingMs: seconds * secondMs, granularityMs: secondMs } : undefined
}
