/** The look-up in a window of its own: the address that asks a question. */

/** Longer selections are cut off. */
const longest = 200

/** The address of the look-up with a question; without one the box is empty. */
export function addressOf(question: string): string {
  const asked = question.replace(/\s+/g, ' ').trim().slice(0, longest)
  return `/lookup.html#${encodeURIComponent(asked)}`
}

/** The question in an address; empty when there is none, or it cannot be read. */
export function questionIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, '')).slice(0, longest)
  } catch {
    return ''
  }
}
