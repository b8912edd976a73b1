/** Discounts: 折 says what is left to pay. */

const hanDigits = '一二三四五六七八九'

/**
 * What 折 takes off, in percent of the price: `8折` → 20, `95折` → 5, `8.8折` → 12, `五折` → 50.
 * 折 counts the tenths that are left to pay (two digits: hundredths). Undefined for what is no discount (`0折`, `10折`, `120折`).
 */
export function discountOff(raw: string): number | undefined {
  const digits = raw.replace(/[一二三四五六七八九]/g, (char) => String(hanDigits.indexOf(char) + 1))
  const match = /^([1-9]\d|\d)(?:\.(\d{1,2}))?\s*折$/.exec(digits)
  if (!match) return undefined
  const [, whole = '', part] = match
  if (whole.length === 2) return part === undefined && whole !== '10' ? 100 - Number(whole) : undefined
  const thousandths = Number(whole) * 100 + Number((part ?? '').padEnd(2, '0'))
  return thousandths === 0 ? undefined : (1000 - thousandths) / 10
}
