/**
 * What the extension costs a page, measured in Chromium: `npm run bench -- [--runs N] [--sizes 20,200,2000] [--only NAME]`.
 * Prints Markdown and writes `out/bench.json`. It reports; no number makes it fail. Only ratios hold between machines.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DictionaryResults, measureDictionary, reportDictionary } from './bench/dictionary.ts'
import { type Compared, configurations, launchCompared } from './bench/launch.ts'
import { loadTimed, loadTraced } from './bench/load.ts'
import { measurePopup, type PopupResults, reportPopup } from './bench/popup.ts'
import { report } from './bench/report.ts'
import type { Results } from './bench/results.ts'
import { makeScenarios, type Scenario } from './bench/scenarios.ts'
import { readSizes, type Size } from './bench/sizes.ts'
import { buildOf } from './browsers.ts'
import { root } from './vocabulary/read.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '20,200,2000' },
    only: { type: 'string', multiple: true, default: [] },
  },
})
const runs = Number(values.runs)
const sizes = values.sizes.split(',').map(Number)
const scenarios = makeScenarios(sizes).filter(({ name }) => values.only.length === 0 || values.only.includes(name))
const withPopup = values.only.length === 0 || values.only.includes('popup')
const withDictionary = values.only.length === 0 || values.only.includes('look-up')
if (scenarios.length === 0 && !withPopup && !withDictionary)
  throw new Error(`nothing is called ${values.only.join(', ')}`)

const pages = new Map(scenarios.map(({ address, html }) => [address, html]))
const results: Results = {}
let built: Size[] = []
let popup: PopupResults = {}
let dictionary: DictionaryResults | undefined

/** One turn through the configurations; every second turn the other way round, so that none is always first. */
async function takeTurn(compared: readonly Compared[], scenario: Scenario, turn: number): Promise<void> {
  const among = compared.filter(({ name }) => scenario.among.includes(name))
  for (const one of turn % 2 ? among.toReversed() : among) {
    const sample = await loadTimed(one, scenario)
    if (scenario.traced) Object.assign(sample, await loadTraced(one, scenario))
    const before = results[scenario.name] ?? {}
    results[scenario.name] = { ...before, [one.name]: [...(before[one.name] ?? []), sample] }
  }
}

async function main(): Promise<void> {
  // A copy, so that a build meanwhile changes nothing.
  const build = mkdtempSync(join(tmpdir(), 'taolens-bench-build-'))
  const compared: Compared[] = []
  try {
    cpSync(buildOf('chromium'), build, { recursive: true })
    built = readSizes(build)
    if (withPopup) popup = await measurePopup(build, runs)
    if (withDictionary) dictionary = await measureDictionary(build)
    if (scenarios.length)
      for (const name of configurations.filter((one) => scenarios.some(({ among }) => among.includes(one))))
        compared.push(await launchCompared(name, build, (url) => pages.get(url)))
    // The first page of a browser pays for its start.
    for (const one of compared) await loadTimed(one, scenarios[0] as Scenario)
    for (const scenario of scenarios) {
      for (let turn = 0; turn < runs; turn++) {
        process.stderr.write(`${scenario.name} ${turn + 1}/${runs}\n`)
        await takeTurn(compared, scenario, turn)
      }
    }
  } finally {
    for (const one of compared) await one.close()
    rmSync(build, { recursive: true, force: true })
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(
    join(root, 'out', 'bench.json'),
    `${JSON.stringify({ runs, sizes, built, results, popup, dictionary }, null, 2)}\n`,
  )
  console.log(`# What the extension costs (medians of ${runs} loads, main-thread CPU)\n`)
  const busy = loadavg().map((one) => one.toFixed(1))
  console.log(
    `Load of the machine in the last 1, 5 and 15 minutes: ${busy.join(', ')} on ${availableParallelism()} cores.`,
  )
  console.log('Above the number of cores, times on the clock (first and last mark, new cards) mean little.\n')
  if (withPopup) console.log(reportPopup(popup))
  if (dictionary) console.log(reportDictionary(dictionary))
  if (scenarios.length) console.log(report(results, scenarios, sizes, built))
}

await main()
