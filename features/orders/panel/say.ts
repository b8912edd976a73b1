/** Days and amounts in the reader's words. */
export { sayDay } from '../../say-day.ts'

/** Fen as a page prints yuan: `¥268.00`. The digits are the shop's, in every language. */
export function sayYuan(fen: number): string {
  return `¥${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
