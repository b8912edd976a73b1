/** i18next as pages need it: without what it tells developers, and without fetching, cloning and listing languages. */

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** Talk for developers. It costs every page a kilobyte, and says nothing unless `debug` is set, which we never do. */
const talk = /^(?:this\.logger|this\.services\.logger|i18n\.logger|baseLogger)\.(?:log|warn|error|deprecate|once)$/
/** Fetches missing languages; ours are always given. Other parts ask it for its `backend` and listen to its events. */
const fetcher = 'Connector'
const leanFetcher = 'class Connector extends EventEmitter {}'
/** What we never call, and i18next itself neither. */
const methods = ['cloneInstance', 'dir', 'getFixedT', 'hydrate', 'loadLanguages', 'loadNamespaces']

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.type === 'string'
}

/** What a node becomes; undefined when it stays. */
function leanForm(node: Node, code: string): string | undefined {
  const textOf = (part: unknown) => code.slice((part as Node).start, (part as Node).end)
  if (node.type === 'CallExpression') return talk.test(textOf(node.callee).replaceAll('?.', '.')) ? 'void 0' : undefined
  if (node.type === 'ClassDeclaration') return textOf(node.id) === fetcher ? leanFetcher : undefined
  return node.type === 'MethodDefinition' && methods.includes(textOf(node.key)) ? '' : undefined
}

/** The code of i18next with those parts taken out; an error when it is not the code this was written for. */
export function leanI18next(code: string, parse: (code: string) => unknown): string {
  const cuts: { start: number; end: number; form: string }[] = []
  const visit = (value: unknown): void => {
    const form = isNode(value) ? leanForm(value, code) : undefined
    if (isNode(value) && form !== undefined) cuts.push({ start: value.start, end: value.end, form })
    else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) visit(part)
  }
  visit(parse(code))
  const found = (form: string) => cuts.filter((cut) => cut.form === form).length
  if (found(leanFetcher) !== 1 || found('') !== methods.length || found('void 0') === 0) {
    throw new Error('i18next is not what scripts/lean-i18next.ts was written for')
  }
  let lean = code
  for (const { start, end, form } of cuts.sort((a, b) => b.start - a.start)) {
    lean = lean.slice(0, start) + form + lean.slice(end)
  }
  return lean
}
