/** Patience: how often something is tried again for one text of the page. */

export interface Patience {
  /** Counts; false once it was too often. */
  mayTry: (text: Text) => boolean
  /** Begins anew. */
  forget: (text: Text) => void
}

/** Makes the patience for so many tries of each text. */
export function makePatience(most: number): Patience {
  const tries = new WeakMap<Text, number>()
  return {
    mayTry(text) {
      const count = (tries.get(text) ?? 0) + 1
      tries.set(text, count)
      return count <= most
    },
    forget: (text) => void tries.delete(text),
  }
}
