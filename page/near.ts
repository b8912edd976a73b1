/** Near: work for what is in or near the viewport is done now; the rest waits in groups until it comes near. */

export interface Waiting<Job> {
  /** Keeps the jobs until `anchor` (or the last job's) comes near; jobs in document order. */
  later: (jobs: Job[]) => void
  /** Keeps a job whose text is not rendered until it is. */
  hidden: (job: Job) => void
}

const groupSize = 16
const margin = '100% 0px 150% 0px'

/** Calls `onNear` with a group of jobs when it comes within a screen or so of the viewport, once. */
export function makeWaiting<Job>(
  anchorOf: (job: Job) => Element | null,
  signal: AbortSignal,
  onNear: (jobs: Job[]) => void,
): Waiting<Job> {
  const groups = new WeakMap<Element, Set<Job[]>>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue
        observer.unobserve(entry.target)
        for (const jobs of groups.get(entry.target) ?? []) {
          if (jobs.length) onNear(jobs.splice(0))
        }
        groups.delete(entry.target)
      }
    },
    { rootMargin: margin },
  )
  signal.addEventListener('abort', () => observer.disconnect())

  const wait = (anchor: Element | null, jobs: Job[]) => {
    if (!anchor) return
    const waiting = groups.get(anchor)
    if (waiting) {
      waiting.add(jobs)
      return
    }
    groups.set(anchor, new Set([jobs]))
    observer.observe(anchor)
  }
  return {
    later(jobs) {
      const rendered = jobs.filter((job) => anchorOf(job)?.checkVisibility())
      for (const job of jobs) if (!anchorOf(job)?.checkVisibility()) wait(anchorOf(job), [job])
      for (let i = 0; i < rendered.length; i += groupSize) {
        const group = rendered.slice(i, i + groupSize)
        wait(anchorOf(group[0] as Job), group)
        wait(anchorOf(group.at(-1) as Job), group)
      }
    },
    hidden: (job) => wait(anchorOf(job), [job]),
  }
}

/** Whether a rectangle is within a screen above or a screen and a half below the viewport. */
export function isNear(place: { top: number; bottom: number }, view: Window): boolean {
  return place.bottom > -view.innerHeight && place.top < view.innerHeight * 2.5
}
