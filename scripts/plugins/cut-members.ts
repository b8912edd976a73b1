/** Takes members out of the classes of a library's code. */

interface Node {
  type: string
  start: number
  end: number
  key?: { name?: string }
}

const members = ['MethodDefinition', 'PropertyDefinition']

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** The code without the methods and fields of these names; an error when one of them is not in it exactly once. */
export function cutMembers(code: string, names: readonly string[], parse: (code: string) => unknown): string {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isNode(value) && members.includes(value.type) && names.includes(value.key?.name ?? '')) found.push(value)
    else Object.values(value).forEach(visit)
  }
  visit(parse(code))
  const wrong = names.filter((name) => found.filter(({ key }) => key?.name === name).length !== 1)
  if (wrong.length) throw new Error(`not the library this was written for: ${wrong.join(', ')}`)
  return found
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
}
