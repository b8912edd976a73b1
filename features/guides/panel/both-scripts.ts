/** The Chinese of a guide as the shop writes it where the reader is: in Hong Kong and Taiwan mostly in Traditional characters. */
import traditionalFile from '../../../rules/guide-traditional.json' with { type: 'json' }
import type { HotlineRegion } from '../../../rules/hotlines.ts'

const traditional: Readonly<Record<string, string>> = traditionalFile.traditional

/** The spellings of a label for a region, the one to expect first; Simplified stays among them, as pages may be in either. */
export function spellingsFor(spellings: readonly string[], region: HotlineRegion): string[] {
  if (region !== 'HK' && region !== 'TW') return [...spellings]
  return [...new Set([...spellings.flatMap((one) => traditional[one] ?? []), ...spellings])]
}
