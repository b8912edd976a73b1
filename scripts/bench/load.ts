/** One fresh load: main-thread time until it is quiet, then what the scenario does, then memory. */
import type { CDPSession } from 'puppeteer-core'
import { countTexts, letPageAct, readMarks, scrollThrough, watchMarks } from './in-page.ts'
import { type Compared, isOurs } from './launch.ts'
import { quantile, type Sample } from './numbers.ts'
import type { Scenario } from './scenarios.ts'
import { readTrace, traceCategories } from './trace.ts'

const stepMs = 200
const quietSteps = 5
/** CPU that a step may take and still be quiet: asking costs a little. */
const quietCpuMs = 2.5
const longestWaitMs = 60_000
const idleMs = 5000

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

type Metrics = Record<string, number>

async function metricsOf(cdp: CDPSession): Promise<Metrics> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Waits until the main thread has done next to nothing for a second; the metrics then. */
async function untilQuiet(cdp: CDPSession): Promise<Metrics> {
  const end = Date.now() + longestWaitMs
  let last = await metricsOf(cdp)
  for (let quiet = 0; quiet < quietSteps && Date.now() < end; ) {
    await sleep(stepMs)
    const now = await metricsOf(cdp)
    quiet = ((now.TaskDuration ?? 0) - (last.TaskDuration ?? 0)) * 1000 < quietCpuMs ? quiet + 1 : 0
    last = now
  }
  return last
}

function shares(from: Metrics, to: Metrics, prefix: string): Sample {
  const ms = (name: string) => ((to[name] ?? 0) - (from[name] ?? 0)) * 1000
  return {
    [`${prefix}task`]: ms('TaskDuration'),
    [`${prefix}script`]: ms('ScriptDuration'),
    [`${prefix}layout`]: ms('LayoutDuration'),
    [`${prefix}style`]: ms('RecalcStyleDuration'),
  }
}

/** Loads once and measures without anything else in the way. */
export async function loadTimed(compared: Compared, scenario: Scenario): Promise<Sample> {
  const page = await compared.newPage()
  const cdp = await page.createCDPSession()
  // CPU time of the thread, not time on the clock: others use the machine too.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  if (scenario.watched) await watchMarks(page)
  await page.goto(scenario.address, { waitUntil: 'domcontentloaded' })
  const loaded = await untilQuiet(cdp)
  const sample = shares({}, loaded, '')
  if (scenario.act !== 'none') {
    // What comes once, a second or two after a page has come to rest, belongs to its load.
    if (scenario.act === 'idle') await sleep(idleMs)
    const from = await metricsOf(cdp)
    if (scenario.act === 'scroll') await scrollThrough(page)
    if (scenario.act === 'page') await letPageAct(page)
    if (scenario.act === 'idle') await sleep(idleMs)
    const to = scenario.act === 'idle' ? await metricsOf(cdp) : await untilQuiet(cdp)
    Object.assign(sample, shares(from, to, 'act.'))
    if (scenario.act === 'idle') sample.idle = (sample['act.task'] ?? 0) / (idleMs / 1000)
  }
  if (scenario.watched) await addWaits(sample, readMarks(page))
  await cdp.send('HeapProfiler.collectGarbage')
  const rest = await metricsOf(cdp)
  sample.heap = (rest.JSHeapUsedSize ?? 0) / 1e6
  sample.nodes = rest.Nodes ?? 0
  Object.assign(sample, await countTexts(page))
  await page.close()
  return sample
}

async function addWaits(sample: Sample, read: ReturnType<typeof readMarks>): Promise<void> {
  const seen = await read
  if (!seen?.waits.length) return
  sample.wait = quantile(seen.waits, 0.5) as number
  sample.wait95 = quantile(seen.waits, 0.95) as number
  sample.waited = seen.waits.length
}

/** Loads once with a trace and with the page noting marks: tasks, script of the extension, times of the marks. */
export async function loadTraced(compared: Compared, scenario: Scenario): Promise<Sample> {
  const page = await compared.newPage()
  const cdp = await page.createCDPSession()
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await watchMarks(page)
  await page.tracing.start({ categories: traceCategories })
  await page.goto(scenario.address, { waitUntil: 'domcontentloaded' })
  await untilQuiet(cdp)
  const trace = await page.tracing.stop()
  const sample: Sample = trace ? readTrace(trace, scenario.address) : {}
  const seen = isOurs(compared.name) ? await readMarks(page) : null
  if (seen) Object.assign(sample, { first: seen.first, last: seen.last, records: seen.records })
  await page.close()
  return sample
}
