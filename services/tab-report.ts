/** What the pages in a tab recognise: the popup's question to every frame of it, asked again while the popup is open. */
import { browser } from 'wxt/browser'
import type { FrameReport } from './message-shapes.ts'
import { answer, askTab } from './messages.ts'

export interface TabReport {
  /** `asking` until the first answer; `none` when no page of ours is in the tab. */
  state: 'asking' | 'none' | 'here'
  /** The tab's own site, else that of a frame in it; empty when it is not one of ours. */
  site: string
  /** The kind of page in the tab; empty when it is not one of ours. */
  page: string
  /** The number of the one order that the page is about. */
  order?: string
  /** Labels recognised in all frames, and the Chinese texts that are not, once each. */
  recognised: number
  unknown: string[]
  /** Guides that help with the errors in the tab, as `guide/section`. */
  guides: string[]
  /** A frame stopped showing translations because something broke. */
  broken: boolean
  /** A known page in the tab that does not look as we know it. */
  drift?: NonNullable<FrameReport['drift']>
}

export const asking: TabReport = {
  state: 'asking',
  site: '',
  page: '',
  recognised: 0,
  unknown: [],
  guides: [],
  broken: false,
}
const none: TabReport = { ...asking, state: 'none' }

const settledAfterMs = 400
const againAfterMs = 2500
const soonMs = 300

/** The tab to ask: the one named, else the one the reader looks at; undefined when there is none. */
export async function findTab(named: string | null): Promise<number | undefined> {
  if (named !== null && /^\d+$/.test(named)) return Number(named)
  const tabs = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => [])
  return tabs[0]?.id
}

/** One report of what the frames of a tab answered; `none` when nobody did. */
export function joinReports(frames: readonly FrameReport[]): TabReport {
  if (frames.length === 0) return none
  const drift = frames.find((frame) => frame.drift)?.drift
  const { site = '', page = '' } = frames.find(({ top }) => top) ?? frames.find((frame) => frame.site) ?? {}
  const order = frames.find((frame) => frame.order)?.order
  return {
    state: 'here',
    site,
    page,
    ...(order && { order }),
    recognised: frames.reduce((sum, frame) => sum + frame.recognised, 0),
    unknown: [...new Set(frames.flatMap((frame) => frame.unknown))],
    guides: [...new Set(frames.flatMap((frame) => frame.guides ?? []))],
    broken: frames.some(({ paused }) => paused === 'error'),
    ...(drift && { drift }),
  }
}

/** Reports on a tab until the signal aborts. Returns a function that asks anew, for when pages have reason to change. */
export function watchTab(tabId: number, signal: AbortSignal, changed: (report: TabReport) => void): () => void {
  const frames = new Map<number, { turn: string; report: FrameReport }>()
  let turn = ''
  let shown = asking
  let silentRounds = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(): void {
    const report = joinReports([...frames.values()].map((frame) => frame.report))
    if (signal.aborted || JSON.stringify(report) === JSON.stringify(shown)) return
    shown = report
    changed(report)
  }

  function settle(asked: string): void {
    for (const [frame, { turn: answered }] of frames) if (answered !== asked) frames.delete(frame)
    silentRounds = frames.size ? 0 : silentRounds + 1
    const reloads = shown.state === 'here' && silentRounds === 1
    if (!reloads) show()
    later(() => void round(), reloads ? soonMs : againAfterMs)
  }

  async function round(): Promise<void> {
    const mine = crypto.randomUUID()
    turn = mine
    const heard = await askTab(tabId, 'page:report', { turn: mine })
    if (turn === mine) later(() => settle(mine), heard ? settledAfterMs : 0)
  }

  function later(next: () => void, waitMs: number): void {
    clearTimeout(timer)
    if (!signal.aborted) timer = setTimeout(next, waitMs)
  }

  answer('popup:frame', signal, (report, sender) => {
    if (report.turn !== turn || sender.tabId !== tabId || sender.frameId === undefined) return undefined
    frames.set(sender.frameId, { turn, report })
    show()
    return undefined
  })
  signal.addEventListener('abort', () => clearTimeout(timer))
  void round()
  return () => {
    turn = ''
    later(() => void round(), soonMs)
  }
}
