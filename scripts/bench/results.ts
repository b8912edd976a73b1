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

/** What is more than in `none`, run by run: neighbours in time are compared, so slow minutes cancel out. */
export function added(results: Results, scenario: string, name: Configuration, measure: string): number[] {
  const without = samplesOf(results, scenario, 'none')
  return samplesOf(results, scenario, name).flatMap((sample, run) => {
    const [more, base] = [sample[measure], without[run]?.[measure]]
    return more === undefined || base === undefined ? [] : [more - base]
  })
}

/** How many times `none`: the ratio of the medians. */
export function times(results: Results, scenario: string, name: Configuration, measure: string): number | undefined {
  const [own, base] = [median(results, scenario, name, measure), median(results, scenario, 'none', measure)]
  return own === undefined || !base ? undefined : own / base
}

/** The median of what is added. */
export const addedMedian = (results: Results, scenario: string, name: Configuration, measure: string) =>
  quantile(added(results, scenario, name, measure), 0.5)
