import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dropLeave } from '../../services/server-leave.ts'

const key = 'settings:titles'
const address = 'http://localhost:5000'
const { local } = fakeBrowser.storage
const store = (server: unknown) => local.set({ [key]: { server } })
let background: AbortController
const remove = vi.fn(async (_: { origins: string[] }) => true)
const refused = new Set<string>()
let answered: () => void

beforeEach(() => {
  fakeBrowser.reset()
  remove.mockReset()
  refused.clear()
  const contains = async ({ origins: [origin] }: { origins: string[] }) => !refused.has(origin as string)
  const onAdded = { addListener: (listener: () => void) => (answered = listener), removeListener() {} }
  const onRemoved = { addListener() {}, removeListener() {} }
  Object.assign(fakeBrowser.permissions, { remove, contains, onAdded, onRemoved })
  background = new AbortController()
  dropLeave(key, background.signal)
})
afterEach(() => background.abort())

/** The hosts whose leave was given back, up to the last server, which is stored and removed for that. */
async function givenBack(): Promise<string[]> {
  await store('http://last.example')
  await store('')
  const origins = () => remove.mock.calls.flatMap(([{ origins }]) => origins)
  await vi.waitFor(() => expect(origins().at(-1)).toBe('http://last.example/*'))
  return origins().slice(0, -1)
}

/** Where it stays, it goes when the last server takes its place: never twice. */
it.each<[string, () => Promise<unknown>, string[]]>([
  ['makes way for another', () => store('https://new.example'), ['http://localhost/*', 'https://new.example/*']],
  ['is removed', () => store(''), ['http://localhost/*']],
  ['is forgotten with everything', () => local.remove(key), ['http://localhost/*']],
  ['moves to another port', () => store('http://localhost:6000'), ['http://localhost/*']],
  ['is back before anybody looked', () => Promise.all([store(''), store(address)]), ['http://localhost/*']],
  [
    'stays while its key changes',
    () => local.set({ [key]: { server: address, serverKey: 'k' } }),
    ['http://localhost/*'],
  ],
])('the leave for a server that %s is given back once it is gone', async (_, act, expected) => {
  await store(address)
  await act()
  expect(await givenBack()).toEqual(expected)
})

it('keeps the leave while the browser asks about the next server, and after a refusal', async () => {
  const [next, origin] = ['https://next.example', 'https://next.example/*']
  await store(address)
  refused.add(origin)
  await store(next)
  await store(address)
  expect(await givenBack()).toEqual([origin, 'http://localhost/*'])
  remove.mockReset()
  await store(address)
  await store(next)
  refused.clear()
  answered()
  await vi.waitFor(() => expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*'] }))
})

it('takes no hurt from what is no server', async () => {
  await store(7)
  await local.set({ [key]: 'lost' })
  await store('no address')
  expect(await givenBack()).toEqual([])
})
