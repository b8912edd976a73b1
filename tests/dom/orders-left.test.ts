/** Facts of a page that goes: on their way before the browser goes on, whether the background is awake or not. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Memory, startRemembering } from '../../features/orders/on-page/remember.ts'
import { leftPrefix } from '../../services/order-keys.ts'
import { readAllOrders } from '../../services/orders.ts'
import { carryMessages, grant, idOf, shipped, start, wake } from './order-background.ts'

const { local, session } = fakeBrowser.storage
let background: AbortController
let page: AbortController
let memory: Memory

const leftKeys = async () => Object.keys(await local.get(null)).filter((key) => key.startsWith(leftPrefix))
const storedIds = async () => (await readAllOrders()).orders.map(({ facts }) => facts.orderId).sort()
/** A page in a window that is private or not. */
const open = (inIncognitoContext: boolean) => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext } })
  carryMessages(inIncognitoContext)
  background = wake(() => start)
  page = new AbortController()
  memory = startRemembering(window, page.signal)
}
const note = (count: number) => {
  for (let number = 1; number <= count; number++) memory.note(shipped(idOf(number), 20))
}

beforeEach(() => {
  fakeBrowser.reset()
  grant({ notifications: false })
  open(false)
})
afterEach(() => {
  page.abort()
  background.abort()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('all of it is on its way when the page is left, and nothing is left lying', async () => {
  const set = vi.spyOn(local, 'set')
  note(450)
  memory.leave()
  expect(set.mock.calls.map(([items]) => Object.values(items).flat().length)).toEqual([200, 200, 50])
  await vi.waitFor(async () => expect(await storedIds()).toHaveLength(450))
  expect(await leftKeys()).toEqual([])
})

test('nothing new, nothing left', async () => {
  const set = vi.spyOn(local, 'set')
  memory.leave()
  expect(set).not.toHaveBeenCalled()
})

test('two pages that go at once lose nothing of each other', async () => {
  const other = startRemembering(window, page.signal)
  other.note(shipped(idOf(7), 20))
  other.note(shipped(idOf(1), 20))
  note(2)
  other.leave()
  memory.leave()
  await vi.waitFor(async () => expect(await storedIds()).toEqual([idOf(1), idOf(2), idOf(7)]))
  await vi.waitFor(async () => expect(await leftKeys()).toEqual([]))
})

test('what nobody took is taken when the background starts again', async () => {
  background.abort()
  note(1)
  memory.leave()
  await vi.waitFor(async () => expect(await leftKeys()).toHaveLength(1))
  await session.clear()
  background = wake(() => start)
  await vi.waitFor(async () => expect(await storedIds()).toEqual([idOf(1)]))
  expect(await leftKeys()).toEqual([])
})

test('what lies there and is no list of facts harms nothing', async () => {
  await local.set({ [`${leftPrefix}a`]: { not: 'a list' }, [`${leftPrefix}b`]: [null, 7, shipped(idOf(3), 20)] })
  await vi.waitFor(async () => expect(await storedIds()).toEqual([idOf(3)]))
  await vi.waitFor(async () => expect(await leftKeys()).toEqual([]))
})

test('a private window writes nothing', async () => {
  background.abort()
  open(true)
  const set = vi.spyOn(local, 'set')
  note(1)
  memory.leave()
  await vi.waitFor(() => expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalled())
  expect(set).not.toHaveBeenCalled()
  expect(await storedIds()).toEqual([])
})

test('in Firefox a message is sent before the page has gone', async () => {
  vi.stubEnv('BROWSER', 'firefox')
  note(1)
  memory.leave()
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledOnce()
  expect(await leftKeys()).toEqual([])
  await vi.waitFor(async () => expect(await storedIds()).toEqual([idOf(1)]))
})
