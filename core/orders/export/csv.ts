/** A table as a CSV file (RFC 4180) that spreadsheets open as UTF-8, and in which no cell is ever run as a formula. */

export type Cell = string | number | undefined

const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/
/** Spreadsheets keep 15 digits of a number: an order number would be rounded. */
const longNumber = /^\d{16,}$/

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = formula.test(cell) || longNumber.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The file as text. A text that a spreadsheet would run or round starts with an apostrophe. */
export function csvFile(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}
