/** Pieces: what the lines of a table are written in – characters, and groups of them that often stand together. */

/** Groups are found in rounds, so that they can become parts of larger ones; more of them save next to nothing. */
const rounds = 8
const groupsARound = 350
/** What stands together less often is no group. */
const leastUses = 6

/** No line has so many different pieces. */
const span = 2 ** 20

function pairsOf(lines: readonly number[][]): Map<number, number> {
  const uses = new Map<number, number>()
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const pair = (line[i - 1] as number) * span + (line[i] as number)
      uses.set(pair, (uses.get(pair) ?? 0) + 1)
    }
  }
  return uses
}

function join(line: readonly number[], groups: ReadonlyMap<number, number>): number[] {
  const joined: number[] = []
  for (let i = 0; i < line.length; i++) {
    const group = i + 1 < line.length ? groups.get((line[i] as number) * span + (line[i + 1] as number)) : undefined
    joined.push(group ?? (line[i] as number))
    if (group !== undefined) i++
  }
  return joined
}

/** Splits each text into pieces, which together are the text: 「确认收货」 may be one piece, two, or four. */
export function groupPieces(texts: readonly string[]): string[][] {
  const numbers = new Map<string, number>()
  const pieces: string[] = []
  const numberOf = (piece: string): number => {
    const known = numbers.get(piece)
    if (known !== undefined) return known
    numbers.set(piece, pieces.length)
    return pieces.push(piece) - 1
  }
  let lines = texts.map((text) => text.split('').map(numberOf))
  for (let round = 0; round < rounds; round++) {
    const often = [...pairsOf(lines)].filter(([, uses]) => uses >= leastUses).sort((a, b) => b[1] - a[1])
    const groups = new Map<number, number>()
    for (const [pair] of often.slice(0, groupsARound)) {
      groups.set(pair, numberOf(`${pieces[Math.floor(pair / span)]}${pieces[pair % span]}`))
    }
    lines = lines.map((line) => join(line, groups))
  }
  return lines.map((line) => line.map((number) => pieces[number] as string))
}
