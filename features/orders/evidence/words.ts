/** The files of words that the refund request needs. */
export const evidenceWords = ['orders-request', 'orders-evidence', 'orders-steps']
