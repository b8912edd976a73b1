/** Fills the slots of a message; a line is left out when one of its slots has no value. */

/** `lines` with their `{slot}`s filled, joined by line breaks; values go in as they are, on one line. */
export function fillLines(lines: readonly string[], values: Readonly<Record<string, string | undefined>>): string {
  const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim()
  return lines
    .filter((line) => [...line.matchAll(/\{(\w+)\}/g)].every(([, slot]) => oneLine(values[slot as string])))
    .map((line) => line.replace(/\{(\w+)\}/g, (_, slot: string) => oneLine(values[slot]) as string))
    .join('\n')
}
