/** Changes of what is stored, one after the other: who reads, thinks and writes must find nothing changed in between. */

const queues = new Map<string, Promise<unknown>>()

/** Runs jobs of one name in turn, in all our pages and the background; gives what the job gives. */
export function inTurn<Result>(name: string, job: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as { locks?: LockManager | null }
  if (locks) return locks.request(name, job) as Promise<Result>
  const result = (queues.get(name) ?? Promise.resolve()).then(job)
  queues.set(
    name,
    result.catch(() => undefined),
  )
  return result
}
