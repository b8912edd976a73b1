/** The goals, and whether the usual style meets them. */
import { table } from './numbers.ts'
import { addedByPrices, addedMedian, costPerPrice, median, type Results, times, withPrices } from './results.ts'
import type { Size } from './sizes.ts'

interface Goal {
  what: string
  atMost: number
  unit: string
  measured: number | undefined
}

const style = 'replace'

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b
}

/** What prices cost a page with 2,000 of them: alone, and in memory beside the usual style, which has the rest of us with it. */
function priceGoals(results: Results): Goal[] {
  const page = 'prices-2000'
  const [alone, beside] = withPrices
  return [
    {
      what: 'prices alone, each of 2,000',
      atMost: 0.1,
      unit: ' ms',
      measured: costPerPrice(results, page, alone, 'task', 'signs'),
    },
    {
      what: 'prices alone, layout of 2,000',
      atMost: 32,
      unit: ' ms',
      measured: addedByPrices(results, page, alone, 'layout'),
    },
    {
      what: 'heap more with 2,000 prices',
      atMost: 1.5,
      unit: ' MB',
      measured: addedByPrices(results, page, beside, 'heap'),
    },
  ]
}

function goalsOf(results: Results, sizes: readonly Size[]): Goal[] {
  const own = (scenario: string, measure: string) => median(results, scenario, style, measure)
  const longer = (scenario: string) =>
    difference(own(scenario, 'longest'), median(results, scenario, 'none', 'longest'))
  const scripts = sizes.filter(({ name }) => name.startsWith('script of'))
  return [
    { what: 'load, 20 orders', atMost: 1.4, unit: '×', measured: times(results, 'orders-20', style, 'task') },
    { what: 'load, 200 orders', atMost: 1.25, unit: '×', measured: times(results, 'orders-200', style, 'task') },
    {
      what: 'scrolling through 200 orders',
      atMost: 1.3,
      unit: '×',
      measured: times(results, 'scroll', style, 'act.task'),
    },
    { what: 'growing feed', atMost: 1.3, unit: '×', measured: times(results, 'feed', style, 'act.task') },
    { what: 'new card to its first mark, median', atMost: 16, unit: ' ms', measured: own('feed', 'wait') },
    {
      what: 'first mark after DOMContentLoaded, 200 orders',
      atMost: 100,
      unit: ' ms',
      measured: own('orders-200', 'first'),
    },
    { what: 'longest task more than untouched, 20 orders', atMost: 16, unit: ' ms', measured: longer('orders-20') },
    { what: 'longest task more than untouched, 200 orders', atMost: 16, unit: ' ms', measured: longer('orders-200') },
    {
      what: 'most script of ours in one task, 200 orders',
      atMost: 50,
      unit: ' ms',
      measured: own('orders-200', 'ownLongest'),
    },
    {
      what: 'heap more than untouched, 20 orders',
      atMost: 1.5,
      unit: ' MB',
      measured: addedMedian(results, 'orders-20', style, 'heap'),
    },
    {
      what: 'heap more than untouched, 200 orders',
      atMost: 1.5,
      unit: ' MB',
      measured: addedMedian(results, 'orders-200', style, 'heap'),
    },
    {
      what: 'idle on a quiet page more than untouched',
      atMost: 0.2,
      unit: ' ms/s',
      measured: addedMedian(results, 'idle', style, 'idle'),
    },
    ...priceGoals(results),
    ...scripts.map(({ name, gzip }) => ({ what: `${name}, gzip`, atMost: 40, unit: ' kB', measured: gzip / 1000 })),
  ]
}

/** The goals as a table. Idle counts as nothing up to 0.2 ms/s, the noise of asking. */
export function goalTable(results: Results, sizes: readonly Size[]): string {
  const verdict = ({ measured, atMost }: Goal) => {
    if (measured === undefined) return 'not measured'
    return measured <= atMost ? 'met' : '**not met**'
  }
  const rows = goalsOf(results, sizes).map((goal) => [
    goal.what,
    `≤ ${goal.atMost}${goal.unit}`,
    goal.measured === undefined ? '–' : `${goal.measured.toFixed(2)}${goal.unit}`,
    verdict(goal),
  ])
  return table(['goal (style replace)', 'at most', 'measured', ''], rows)
}
