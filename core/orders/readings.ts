/** Facts as single readings: each field by its path, with the time it was read. */
import { foldRefund, isOwnTime, unfoldRefund } from './earlier-request.ts'

export type Plain = Record<string, unknown>
export interface Reading {
  value: unknown
  at: number
}
export type Readings = Map<string, Reading>

/** Parts whose fields are merged one by one; a status keeps the words it was read from. */
const parts: Record<string, string | undefined> = {
  times: undefined,
  amounts: undefined,
  deadlines: undefined,
  logistics: 'state',
  refund: 'status',
}
const apart = new Set(['orderId', 'pageKind', 'url', 'seenAt', 'items', 'readAt'])

/** The fields of facts by their paths, each with its time. */
export function spread(facts: Plain, readAt: Record<string, number> | undefined, seenAt: number): Readings {
  const readings: Readings = new Map()
  const put = (path: string, value: unknown) => {
    if (value === undefined) return
    readings.set(path, { value, at: isOwnTime(path) ? (value as number) : (readAt?.[path] ?? seenAt) })
  }
  for (const [field, value] of Object.entries(facts)) {
    if (apart.has(field)) continue
    if (!(field in parts)) {
      put(field, value)
      continue
    }
    const status = parts[field]
    const part =
      field === 'refund' ? unfoldRefund(value as Plain, readAt?.['refund.status'] ?? seenAt) : (value as Plain)
    for (const [name, inner] of Object.entries(part)) {
      if (!status || (name !== status && name !== 'words')) put(`${field}.${name}`, inner)
    }
    if (status && part[status] !== undefined) {
      const words = part.words === undefined ? {} : { words: part.words }
      put(`${field}.${status}`, { [status]: part[status], ...words })
    }
  }
  return readings
}

/** Facts from their fields again; the times that are not `seenAt` stay with them. */
export function gather(readings: Readings, seenAt: number): Plain {
  const facts: Plain = {}
  const readAt: Record<string, number> = {}
  for (const [path, { value, at }] of readings) {
    const [field = '', name] = path.split('.')
    if (name === undefined) facts[field] = value
    else {
      const inner = parts[field] === name ? (value as Plain) : { [name]: value }
      facts[field] = { ...(facts[field] as Plain), ...inner }
    }
    if (at !== seenAt && !isOwnTime(path)) readAt[path] = at
  }
  if (facts.refund) facts.refund = foldRefund(facts.refund as Plain, (name) => readings.get(`refund.${name}`)?.at)
  if (Object.keys(readAt).length) facts.readAt = readAt
  return facts
}

/** Whether the site is the more exact one: Tmall's orders stand on Taobao's pages too, where not every page says so. */
const isExact = (path: string, { value }: Reading) => path === 'site' && value === 'tmall'

/** The newer reading of each field; `b` wins a tie. Fields are sorted, so equal facts are equal as text. */
export function newest(a: Readings, b: Readings): Readings {
  const all: Readings = new Map(a)
  for (const [path, reading] of b) {
    const other = all.get(path)
    const rank = other ? Number(isExact(path, reading)) - Number(isExact(path, other)) : 1
    if (!other || rank > 0 || (rank === 0 && reading.at >= other.at)) all.set(path, reading)
  }
  return new Map([...all].sort(([one], [two]) => (one < two ? -1 : 1)))
}
