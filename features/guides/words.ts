/** The files of words that guides and phrases need. */
export const guideWords = [
  'guides',
  'guide-steps',
  'phrase-texts',
  'orders-steps',
  'orders-messages',
  'orders-evidence',
  'deadlines',
]
