/** All samples of a run, and the comparisons drawn from them. */
import { type Configuration, configurations } from './launch.ts'
import { medianOf, quantile, type Sample } from './numbers.ts'

export type Results = Record<string, Partial<Record<Configuration, Sample[]>>>

/** The samples of a configuration in a scenario. */
export const samplesOf = (results: Results, scenario: string, name: Configuration): Sample[] =>
  results[scenario]?.[name] ?? []

/** The configurations measured in a scenario, in order. */
export const measuredIn = (results: Results, scenario: string): Configuration[] =>
  configurations.filter((name) => samplesOf(results, scenario, name).length > 0)

/** The median of a measure. */
export const median = (results: Results, scenario: string, name: Configuration, measure: string): number | undefined =>
  medianOf(samplesOf(results, scenario, name), measure)

/** What is more than in `none`, or in another one, run by run: neighbours in time are compared, so slow minutes cancel out. */
export function added(
  results: Results,
  scenario: string,
  name: Configuration,
  measure: string,
  base: Configuration = 'none',
): number[] {
  const without = samplesOf(results, scenario, base)
  return samplesOf(results, scenario, name).flatMap((sample, run) => {
    const [more, less] = [sample[measure], without[run]?.[measure]]
    return more === undefined || less === undefined ? [] : [more - less]
  })
}

/** Configurations with prices, and what each is held against: the same one without them. */
export const withPrices = [
  ['prices', 'none'],
  ['replace+prices', 'replace'],
] as const satisfies readonly (readonly [Configuration, Configuration])[]

/** What prices add, run by run, to the configuration without them; the median. */
export function addedByPrices(
  results: Results,
  scenario: string,
  [name, without]: (typeof withPrices)[number],
  measure: string,
): number | undefined {
  return quantile(added(results, scenario, name, measure, without), 0.5)
}

/** The time that prices add, in ms, for each price on the page (`signs`) or each that has a mark at the end (`prices`). */
export function costPerPrice(
  results: Results,
  scenario: string,
  pair: (typeof withPrices)[number],
  measure: string,
  of: 'signs' | 'prices',
): number | undefined {
  const [more, count] = [addedByPrices(results, scenario, pair, measure), median(results, scenario, pair[0], of)]
  return more === undefined || !count ? undefined : more / count
}

/** How many times `none`: the ratio of the medians. */
export function times(results: Results, scenario: string, name: Configuration, measure: string): number | undefined {
  const [own, base] = [median(results, scenario, name, measure), median(results, scenario, 'none', measure)]
  return own === undefined || !base ? undefined : own / base
}

/** The median of what is added. */
export const addedMedian = (results: Results, scenario: string, name: Configuration, measure: string) =>
  quantile(added(results, scenario, name, measure), 0.5)
