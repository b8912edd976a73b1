/** Reads a trace: the tasks of the page's main thread and what script ran in them. */
import type { Sample } from './numbers.ts'

export const traceCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel']

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { url?: string }; beginData?: { url?: string } }
}

interface Span {
  name: string
  from: number
  to: number
  /** CPU time of the thread: the machine may be busy with others. */
  cpu: number
}

const isTask = /RunTask$/
/** The static pages have no script of their own, so any script is an extension's (or, hardly any time, the bench's). */
const isScript =
  /^(FunctionCall|EvaluateScript|RunMicrotasks|v8\.run|v8\.callFunction|BlinkScheduler_PerformMicrotaskCheckpoint)$/
/** Once in every frame that draws. */
const isFrame = /^PrePaint$/

function spansOf(events: readonly TraceEvent[], parser: TraceEvent): Span[] {
  return events
    .filter((one) => one.ph === 'X' && one.pid === parser.pid && one.tid === parser.tid)
    .map(({ name, ts, dur = 0, tdur = dur }) => ({ name, from: ts / 1000, to: (ts + dur) / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Only the outermost of nested spans. */
function outermost(spans: readonly Span[]): Span[] {
  let end = Number.NEGATIVE_INFINITY
  return spans.filter((span) => {
    if (span.to <= end) return false
    end = span.to
    return true
  })
}

const inside = (spans: readonly Span[], outer: Span): Span[] =>
  spans.filter((span) => span.from >= outer.from && span.to <= outer.to)

const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.cpu, 0)
const longest = (lengths: readonly number[]): number => lengths.reduce((most, one) => Math.max(most, one), 0)

/** The measures of a trace of one load of an address. */
export function readTrace(bytes: Uint8Array, address: string): Sample {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] }
  const parsers = traceEvents.filter(
    (one) => one.name === 'ParseHTML' && one.args?.beginData?.url?.startsWith(address.slice(0, 40)),
  )
  const parser = parsers.toSorted((a, b) => (b.dur ?? 0) - (a.dur ?? 0))[0]
  if (!parser) return {}
  const spans = spansOf(traceEvents, parser)
  const tasks = outermost(spans.filter(({ name }) => isTask.test(name))).filter(({ to }) => to >= parser.ts / 1000)
  const script = outermost(spans.filter(({ name, from, to }) => isScript.test(name) && to - from > 0.05))
  const scriptIn = tasks.map((task) => total(inside(script, task)))
  const forced = spans
    .filter(({ name }) => name === 'Layout')
    .filter((one) => script.some((by) => inside([one], by).length))
  return {
    longest: longest(tasks.map(({ cpu }) => cpu)),
    ownLongest: longest(scriptIn),
    ownScript: total(script),
    slices: script.filter(({ cpu }) => cpu > 1).length,
    forced: forced.length,
    frames: spans.filter(({ name, from, to }) => isFrame.test(name) && to - from > 0.05).length,
  }
}
