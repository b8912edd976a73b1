/**
 * A refund request after one that ended: what was read of the earlier one is not told of the new one. And one that was
 * refused: when the buyer changes it, the seller's time runs anew.
 */

type Fields = Record<string, unknown>

/** Where readings hold when a request was last read as ended: the value is that time. */
export const endedPath = 'refund.ended'
/** Where readings hold when a request was last read as refused. */
const refusedPath = 'refund.refusedAt'

/** Whether a reading holds for the time that is its value. */
export const isOwnTime = (path: string): boolean => path === endedPath || path === refusedPath

const isOver = (status: unknown) => status === 'CLOSED' || status === 'SUCCESS'

/** A refund as plain fields: an earlier request's among them, and when one was last read as ended. */
export function unfoldRefund({ earlier, ...refund }: Fields, statusReadAt: number): Fields {
  const { readAt, ...details } = (earlier ?? {}) as Fields
  const latest = (...times: unknown[]) => {
    const known = times.filter((at) => at !== undefined) as number[]
    return known.length ? Math.max(...known) : undefined
  }
  const ended = latest(readAt, isOver(refund.status) ? statusReadAt : undefined)
  const refusedAt = latest(
    details.refusedAt,
    refund.refusedAt,
    refund.status === 'SELLER_REFUSE_BUYER' ? statusReadAt : undefined,
  )
  return {
    ...details,
    ...refund,
    ...(ended === undefined ? {} : { ended }),
    ...(refusedAt === undefined ? {} : { refusedAt }),
  }
}

/** A refund from plain fields: when it goes on after an end, what was read until then belongs to an earlier request. */
export function foldRefund({ ended, ...all }: Fields, readAt: (field: string) => number | undefined): Fields {
  const { refusedAt: _, ...refused } = all
  const refund = all.status === 'SELLER_REFUSE_BUYER' ? refused : all
  if (ended === undefined || isOver(refund.status)) return refund
  const now: Fields = {}
  const earlier: Fields = { readAt: ended }
  for (const [name, value] of Object.entries(refund)) {
    const isOld = (readAt(name) ?? 0) <= (ended as number)
    if (isOld && name !== 'status' && name !== 'words') earlier[name] = value
    else now[name] = value
  }
  return { ...now, earlier }
}
