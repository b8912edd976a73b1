/** Guard: what fails in our work is counted, not thrown at the page; too much of it ends the visit. */

/** Runs work of ours; returns `otherwise` when it fails. */
export type Guard = <T>(work: () => T, otherwise: T) => T

const mostFailures = 5

/** Makes the guard of one visit; `onBroken` is called once, with the failure that is one too many. */
export function makeGuard(onBroken: () => void): Guard {
  let failures = 0
  return (work, otherwise) => {
    try {
      return work()
    } catch {
      failures++
      if (failures === mostFailures) onBroken()
      return otherwise
    }
  }
}
