/** What one price costs: what prices add, for each on the page and for each marked. Only those near the window get marks. */
import { show, table } from './numbers.ts'
import { addedByPrices, costPerPrice, median, type Results, samplesOf, withPrices } from './results.ts'

/** Scenarios about prices, and which of their times is the load's and which what is done then. */
const parts = [
  ['prices-2000', ''],
  ['prices-scroll', 'act.'],
] as const

/** Cost of a price for each scenario and configuration; nothing where no prices were measured. */
export function priceTable(results: Results): string | undefined {
  const rows = parts.flatMap(([scenario, prefix]) =>
    withPrices.flatMap((pair) => {
      const [name, without] = pair
      if (samplesOf(results, scenario, name).length === 0) return []
      const more = (measure: string) => addedByPrices(results, scenario, pair, measure)
      const walk = median(results, scenario, 'none', 'walk')
      const time = more(`${prefix}task`)
      const per = (of: 'signs' | 'prices') =>
        costPerPrice(results, scenario, pair, `${prefix}task`, of)?.toFixed(3) ?? '–'
      const count = (of: string) => show(median(results, scenario, name, of))
      return [
        [
          `${scenario}, ${name} more than ${without}`,
          count('signs'),
          count('prices'),
          show(time),
          per('signs'),
          per('prices'),
          time === undefined || !walk ? '–' : show(time / walk, '×'),
          show(more(`${prefix}layout`)),
          show(more(`${prefix}style`)),
          show(more('heap')),
        ],
      ]
    }),
  )
  if (rows.length === 0) return undefined
  const counts = ['prices', 'of them marked', 'main thread, ms', 'ms per price', 'ms per mark']
  const head = ['', ...counts, '× bare walk', 'layout, ms', 'style, ms', 'heap, MB']
  return table(head, rows)
}
