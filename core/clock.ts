/** The clock in words: 晚8点, 上午10点半. */

/**
 * `晚8点半` → `20:30`, `晚12点` → `24:00`, `09点` → `09:00`; digits as printed.
 * Undefined for an hour no clock has, and for the small hours of an evening (`晚2点`), which may be meant as either day.
 */
export function readClock(raw: string): string | undefined {
  const match = /^(\D*?)\s*(\d{1,2})(?::(\d{2}(?::\d{2})?)|[点點时時](?:(半)|(\d{1,2})分|[整钟鐘])?)$/.exec(raw)
  if (!match) return undefined
  const [, part = '', hour, digits, half, minutes = '0'] = match
  if (!part && digits) return raw
  const tail = digits ?? (half ? '30' : minutes.padStart(2, '0'))
  const shown = hourOf(part.charAt(0), Number(hour))
  if (shown === undefined || Number(tail.slice(0, 2)) > 59) return undefined
  return `${shown === Number(hour) ? hour : shown}:${tail}`
}

/** The hour of the day in 24; `part` is the first character of 凌晨, 早上, 上午, 中午, 下午, 晚上. */
function hourOf(part: string, hour: number): number | undefined {
  if (hour > 24) return undefined
  if (!part || hour > 12) return hour
  if ('凌淩早上'.includes(part)) return hour === 12 && '凌淩'.includes(part) ? 0 : hour
  if (part === '中') return hour === 0 || (hour > 3 && hour < 11) ? undefined : hour < 4 ? hour + 12 : hour
  if (part === '下') return hour === 0 ? undefined : hour === 12 ? 12 : hour + 12
  if (part !== '晚') return undefined
  if (hour === 0 || hour === 12) return 24
  return hour < 5 ? undefined : hour + 12
}
