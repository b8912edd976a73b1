/** The report: Markdown tables of medians with the least and the most. */
import { goalTable } from './goals.ts'
import { type Configuration, isOurs } from './launch.ts'
import { quantile, show, showSpread, table, valuesOf } from './numbers.ts'
import { priceTable } from './price-table.ts'
import { added, addedMedian, measuredIn, median, type Results, samplesOf, times } from './results.ts'
import { listOf, type Scenario } from './scenarios.ts'
import type { Size } from './sizes.ts'

type Cell = (name: Configuration) => string

function tableOf(results: Results, scenario: string, columns: Record<string, Cell>): string {
  const rows = measuredIn(results, scenario).map((name) => [name, ...Object.values(columns).map((cell) => cell(name))])
  return table(['', ...Object.keys(columns)], rows)
}

function timeColumns(results: Results, scenario: string, prefix: string): Record<string, Cell> {
  const more = (measure: string): Cell => {
    return (name) => (name === 'none' ? '' : show(addedMedian(results, scenario, name, prefix + measure)))
  }
  const spread: Cell = (name) => showSpread(valuesOf(samplesOf(results, scenario, name), `${prefix}task`))
  const growth: Cell = (name) => (name === 'none' ? '' : showSpread(added(results, scenario, name, `${prefix}task`)))
  const ratio: Cell = (name) => show(times(results, scenario, name, `${prefix}task`), '×')
  return {
    'main thread, ms': spread,
    'added, ms': growth,
    '× none': ratio,
    'script added': more('script'),
    'layout added': more('layout'),
    'style added': more('style'),
  }
}

function detailColumns(results: Results, scenario: string): Record<string, Cell> {
  const at = (measure: string): Cell => {
    return (name) => show(quantile(valuesOf(samplesOf(results, scenario, name), measure), 0.5))
  }
  const more = (measure: string): Cell => {
    return (name) => (name === 'none' ? '' : show(addedMedian(results, scenario, name, measure)))
  }
  const toWalk: Cell = (name) => {
    const [script, walk] = [median(results, scenario, name, 'ownScript'), median(results, scenario, 'none', 'walk')]
    return isOurs(name) && script !== undefined && walk ? show(script / walk, '×') : ''
  }
  return {
    'first mark, ms after DCL': (name) => showSpread(valuesOf(samplesOf(results, scenario, name), 'first')),
    'last mark': at('last'),
    'longest task, CPU ms': (name) => showSpread(valuesOf(samplesOf(results, scenario, name), 'longest')),
    'most own script in a task': at('ownLongest'),
    'own script': at('ownScript'),
    '× bare walk': toWalk,
    'own stretches > 1 ms': at('slices'),
    'layouts forced': at('forced'),
    frames: at('frames'),
    'mark elements': at('marks'),
    'texts covered': at('covered'),
    'nodes added': more('nodes'),
    'mutation records': at('records'),
    'heap added, MB': more('heap'),
  }
}

function actColumns(results: Results, scenario: string): Record<string, Cell> {
  const at = (measure: string): Cell => {
    return (name) => show(quantile(valuesOf(samplesOf(results, scenario, name), measure), 0.5))
  }
  const columns = timeColumns(results, scenario, 'act.')
  if (scenario === 'idle') columns['idle, ms/s'] = at('idle')
  if (scenario === 'feed') {
    Object.assign(columns, { 'card → first mark, ms': at('wait'), p95: at('wait95'), 'cards marked': at('waited') })
  }
  columns['heap, MB'] = at('heap')
  return columns
}

function growthTable(results: Results, sizes: readonly number[]): string {
  const lists = sizes.map(listOf).filter((list) => measuredIn(results, list).length > 1)
  const names = [...new Set(lists.flatMap((list) => measuredIn(results, list)))].filter((name) => name !== 'none')
  const rows = names.map((name) => [
    name,
    ...lists.map((list) => {
      const [more, texts] = [addedMedian(results, list, name, 'task'), median(results, list, 'none', 'texts')]
      return more === undefined || !texts ? '–' : show((more * 1000) / texts)
    }),
  ])
  return table(['added ms per 1,000 texts', ...lists], rows)
}

function sizeTable(sizes: readonly Size[]): string {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1)
  return table(
    ['built', 'raw, kB', 'gzip, kB'],
    sizes.map(({ name, raw, gzip }) => [name, kB(raw), kB(gzip)]),
  )
}

function section(results: Results, { name, act, traced }: Scenario): string {
  const [texts, han, walk] = ['texts', 'han', 'walk'].map((measure) => median(results, name, 'none', measure))
  const head = `## ${name}: ${show(texts)} texts, ${show(han)} with Chinese; a bare walk over them ${show(walk)} ms`
  const load = act === 'none' ? [tableOf(results, name, timeColumns(results, name, ''))] : []
  const details = traced ? [tableOf(results, name, detailColumns(results, name))] : []
  const acted = act === 'none' ? [] : [tableOf(results, name, actColumns(results, name))]
  return [head, ...load, ...details, ...acted].join('\n\n')
}

/** The whole report. */
export function report(
  results: Results,
  scenarios: readonly Scenario[],
  sizes: readonly number[],
  built: readonly Size[],
): string {
  const measured = scenarios.filter(({ name }) => measuredIn(results, name).length > 0)
  const parts = measured.map((scenario) => section(results, scenario))
  const prices = priceTable(results)
  if (prices) parts.push(`## What a price costs\n\n${prices}`)
  parts.push(`## Growth\n\n${growthTable(results, sizes)}`, `## Sizes\n\n${sizeTable(built)}`)
  parts.push(`## Goals\n\n${goalTable(results, built)}`)
  return parts.join('\n\n')
}
