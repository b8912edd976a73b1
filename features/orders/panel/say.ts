/** Days and amounts in the reader's words. */
export { sayDay } from '../../say-day.ts'

/** Fen as an amount in yuan, as all of the popup writes it: `CN¥268.00` in English. */
export function sayYuan(fen: number, locale: string): string {
  const yuan = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY' })
  return yuan.format(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}` as `${number}`)
}
