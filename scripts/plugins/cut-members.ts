/** Takes members out of the classes of a library's code. */
import { type Node, nodesIn } from './syntax-tree.ts'

const members = ['MethodDefinition', 'PropertyDefinition']

const nameOf = ({ key }: Node): unknown => (key as { name?: string } | undefined)?.name

/** The code without the methods and fields of these names; an error when one of them is not in it exactly once. */
export function cutMembers(code: string, names: readonly string[], parse: (code: string) => unknown): string {
  const found = [...nodesIn(parse(code))].filter(
    (node) => members.includes(node.type) && names.some((name) => name === nameOf(node)),
  )
  const wrong = names.filter((name) => found.filter((node) => nameOf(node) === name).length !== 1)
  if (wrong.length) throw new Error(`not the library this was written for: ${wrong.join(', ')}`)
  return found
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code)
}
