/** Settle: when a server-rendered page has come to rest. */

const settleMs = 1500

/** Page scripts that take over server-rendered text do so around `load`; our elements in between would disturb them. */
export function settleWhenQuiet(view: Window, signal: AbortSignal, settle: () => void): void {
  const whenIdle = () => {
    const [load] = view.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const since = view.performance.now() - (load?.loadEventEnd || view.performance.now())
    view.setTimeout(() => view.requestIdleCallback(settle, { timeout: 1000 }), Math.max(0, settleMs - since))
  }
  if (view.document.readyState === 'complete') whenIdle()
  else view.addEventListener('load', whenIdle, { once: true, signal })
}
