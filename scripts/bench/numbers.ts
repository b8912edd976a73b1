/** Medians and how numbers are printed. */

/** What one load gave: a number for each measure it could take. */
export type Sample = Partial<Record<string, number>>

/** The value below which this share of the values lies; undefined without values. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] as number
  return low + ((sorted[Math.ceil(at)] as number) - low) * (at - Math.floor(at))
}

/** All values of a measure, in the order of the runs. */
export function valuesOf(samples: readonly Sample[], measure: string): number[] {
  return samples.flatMap((sample) => sample[measure] ?? [])
}

/** The median of a measure; undefined when no load could take it. */
export const medianOf = (samples: readonly Sample[], measure: string): number | undefined =>
  quantile(valuesOf(samples, measure), 0.5)

/** A number with as many decimals as it deserves; a dash for none. */
export function show(value: number | undefined, unit = ''): string {
  if (value === undefined || Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  const places = size >= 20 || Number.isInteger(value) ? 0 : size >= 2 ? 1 : 2
  return `${value.toFixed(places)}${unit}`
}

/** `median (min … max)`. */
export function showSpread(values: readonly number[], unit = ''): string {
  if (values.length === 0) return '–'
  return `${show(quantile(values, 0.5), unit)} (${show(Math.min(...values))} … ${show(Math.max(...values))})`
}

/** A Markdown table; the first column is text, the others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n')
}
