/** When a page began to load, by the user's clock. */

/**
 * Epoch ms. The clock of a page may stand while the computer sleeps: of its two answers the earlier one, which never makes a
 * countdown too long.
 */
export function loadTimeOf({ performance }: Window): number {
  return Math.round(Math.min(performance.timeOrigin, Date.now() - performance.now()))
}
