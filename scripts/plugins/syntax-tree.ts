/** The syntax trees that a bundler's parser makes. */

export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** All nodes of a tree, in no order that matters. */
export function* nodesIn(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const part of Object.values(value)) yield* nodesIn(part)
}
