/** What a later version will do with settings of an earlier one: a version 2 made up here, in which things have other names. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { liftStored } from '../../services/settings-lift.ts'
import { keepSettingsCopy } from '../../services/settings-sync.ts'
import type { StoredById } from '../../services/settings-version.ts'

type Fields = Record<string, unknown>

vi.mock('../../services/settings-version.ts', async (original) => {
  const real = await original<typeof import('../../services/settings-version.ts')>()
  /** `style` is called `look`, and orders know the language that general has. */
  const steps = {
    1: ({ translate, general, orders, ...others }: StoredById) => {
      const { style, ...rest } = (translate ?? {}) as Fields
      const { language } = (general ?? {}) as Fields
      return {
        ...others,
        ...(general !== undefined && { general }),
        ...(translate !== undefined && { translate: { ...rest, ...(style !== undefined && { look: style }) } }),
        ...((orders !== undefined || language !== undefined) && { orders: { language, ...(orders as Fields) } }),
      }
    },
  }
  const lift = (stored: StoredById, from: number) => real.lift(stored, from, steps, 2)
  return { ...real, settingsVersion: 2, lift }
})

const ids = ['general', 'translate', 'orders']
const { local, sync } = fakeBrowser.storage
const pass = () => vi.advanceTimersByTimeAsync(2000)
const of = async (area: Pick<typeof local, 'get'>, id: string) => (await area.get(`settings:${id}`))[`settings:${id}`]
let life: AbortController

const start = () => {
  life = new AbortController()
  keepSettingsCopy({ ids, agree: () => ({}) }, life.signal)
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const stored = {
  'settings:general': { language: 'en' },
  'settings:translate': { style: 'hover', enabled: false },
  'settings:sync': { state: 'copied', at: { translate: { style: 50, enabled: 60 }, general: { language: 10 } } },
}

describe('settings lifted to a new version', () => {
  test.each([
    ['when it is installed', true],
    ['later, as they could not be stored then', false],
  ])('are no choice of the reader’s, and keep their times: %s', async (_, isAtOnce) => {
    await local.set(stored)
    start()
    if (isAtOnce) await liftStored(ids)
    await pass()
    await pass()
    expect(await of(local, 'translate')).toEqual({ look: 'hover', enabled: false })
    expect(await of(local, 'orders')).toEqual({ language: 'en' })
    const { 'settings:sync': note } = (await local.get()) as { 'settings:sync': { at: Record<string, Fields> } }
    expect(note.at.translate).toMatchObject({ look: 50, enabled: 60 })
    expect(note.at.general).toEqual({ language: 10 })
    expect(note.at.orders ?? {}).toEqual({})
    expect(await of(sync, 'translate')).toMatchObject({ version: 2, values: { look: 'hover' }, at: { look: 50 } })
  })

  test.each([
    ['later', 70, 'beside'],
    ['earlier', 20, 'hover'],
  ])('give way to what was chosen %s in a browser that still has the old version', async (_, chosenAt, look) => {
    await local.set(stored)
    const copy = { version: 1, changedAt: chosenAt, values: { style: 'beside' }, at: { style: chosenAt } }
    await sync.set({ 'settings:translate': copy })
    start()
    await liftStored(ids)
    await pass()
    await pass()
    expect(await of(local, 'translate')).toEqual({ look, enabled: false })
  })

  test('and a choice made right after is one', async () => {
    await local.set(stored)
    start()
    await liftStored(ids)
    await local.set({ 'settings:translate': { look: 'replace', enabled: false } })
    await pass()
    expect(await of(sync, 'translate')).toMatchObject({ values: { look: 'replace' } })
    const { at } = (await of(sync, 'translate')) as { at: Record<string, number> }
    expect(at.look).toBeGreaterThan(60)
    expect(at.enabled).toBe(60)
  })
})
