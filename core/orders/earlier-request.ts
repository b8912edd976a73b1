/** A refund request after one that ended: what was read of the earlier one is not told of the new one. */

type Fields = Record<string, unknown>

/** Where readings hold when a request was last read as ended: the value is that time. */
export const endedPath = 'refund.ended'

const isOver = (status: unknown) => status === 'CLOSED' || status === 'SUCCESS'

/** A refund as plain fields: an earlier request's among them, and when one was last read as ended. */
export function unfoldRefund({ earlier, ...refund }: Fields, statusReadAt: number): Fields {
  const { readAt, ...details } = (earlier ?? {}) as Fields
  const ends = [readAt, isOver(refund.status) ? statusReadAt : undefined].filter((at) => at !== undefined)
  return { ...details, ...refund, ...(ends.length ? { ended: Math.max(...(ends as number[])) } : {}) }
}

/** A refund from plain fields: when it goes on after an end, what was read until then belongs to an earlier request. */
export function foldRefund({ ended, ...refund }: Fields, readAt: (field: string) => number | undefined): Fields {
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
