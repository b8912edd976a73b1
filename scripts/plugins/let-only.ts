/** Writes `let` for `const`: shorter, and the minifier then joins declarations that it keeps apart when their kinds differ. */

interface Declaration {
  type: string
  kind?: string
  start: number
}

const isConstant = (value: object): value is Declaration =>
  (value as Declaration).type === 'VariableDeclaration' && (value as Declaration).kind === 'const'

/** The code with `let` wherever it declares with `const`; in checked code nothing else changes. `parse` makes its syntax tree. */
export function letOnly(code: string, parse: (code: string) => unknown): string {
  const starts: number[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isConstant(value)) starts.push(value.start)
    Object.values(value).forEach(visit)
  }
  visit(parse(code))
  return starts
    .sort((a, b) => b - a)
    .reduce((rest, start) => `${rest.slice(0, start)}let${rest.slice(start + 'const'.length)}`, code)
}
