/** Whether a machine's translation has no number that the text has not: prices, sizes and counts are not made up. */
export function hasOnlyNumbersOf(translation: string, text: string): boolean {
  const numbersIn = (one: string) => one.normalize('NFKC').match(/\d+/g) ?? []
  const known = new Set(numbersIn(text))
  return numbersIn(translation).every((number) => known.has(number))
}
