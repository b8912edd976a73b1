/** The file of a dictionary: sections of bytes one after the other, read where they lie. The build writes it. */

/** In the order of the file. */
export const sectionNames = [
  // Pairs that fold Traditional into Simplified, character by character.
  'traditional',
  // Where each entry begins, and the entries: pinyin, Simplified, Traditional, senses, note and how it is written with tabs between.
  'entryStarts',
  'entries',
  // Entries sorted by their Chinese; twice the number of an entry, plus 1 where the Traditional form is meant.
  'byHan',
  // Entries sorted by the letters of their pinyin.
  'byPinyin',
  // The words of the senses, sorted, and for each the entries that have it.
  'wordStarts',
  'words',
  'postingStarts',
  'postings',
  // What each entry costs a reading of a text: less, the more frequent it is.
  'costs',
] as const
export type SectionName = (typeof sectionNames)[number]

/** `TLD` and the version of the format. */
const magic = 0x31444c54
const headLength = 1 + sectionNames.length

/** Sections of numbers begin where such numbers may begin. */
const padded = (length: number) => Math.ceil(length / 4) * 4

/** One file of all sections. */
export function writeSections(sections: Record<SectionName, Uint8Array>): Uint8Array {
  const all = sectionNames.map((name) => sections[name])
  const head = Uint32Array.of(magic, ...all.map(({ length }) => length))
  const file = new Uint8Array(head.byteLength + all.reduce((sum, { length }) => sum + padded(length), 0))
  file.set(new Uint8Array(head.buffer))
  let at = head.byteLength
  for (const section of all) {
    file.set(section, at)
    at += padded(section.length)
  }
  return file
}

/** The sections of a file; undefined when it is not whole, or not a dictionary of this format. */
export function readSections(file: ArrayBuffer): Record<SectionName, Uint8Array> | undefined {
  if (file.byteLength < headLength * 4) return undefined
  const head = new Uint32Array(file, 0, headLength)
  if (head[0] !== magic) return undefined
  let at = head.byteLength
  const sections: Partial<Record<SectionName, Uint8Array>> = {}
  for (const [i, name] of sectionNames.entries()) {
    const length = head[i + 1] as number
    if (at + length > file.byteLength) return undefined
    sections[name] = new Uint8Array(file, at, length)
    at += padded(length)
  }
  return sections as Record<SectionName, Uint8Array>
}
