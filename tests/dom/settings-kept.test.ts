import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { bringBack, forgetEverything } from '../../services/everything.ts'
import { readSettings } from '../../services/settings.ts'
import { settingsFile } from '../../services/settings-file.ts'
import { liftStored } from '../../services/settings-lift.ts'
import sample from '../fixtures/settings/1.json' with { type: 'json' }
import { file, previewSettings, specs } from './settings-files.ts'

const { local, session } = fakeBrowser.storage
beforeEach(() => fakeBrowser.reset())

describe('the key of a translation server', () => {
  const mine = { server: 'http://localhost:5000', serverKey: 'secret' }
  const titlesIn = async (titles: object) => {
    const { items } = await previewSettings(file({ titles }), specs)
    return items['settings:titles']
  }
  beforeEach(() => local.set({ 'settings:titles': mine }))

  test('is in no file', async () => {
    const text = await settingsFile(specs, Date.now())
    expect(text).toContain(mine.server)
    expect(text).not.toMatch(/secret|serverKey/)
  })

  test('stays with its server, and goes to no other one', async () => {
    expect(await titlesIn({ server: mine.server, serverKey: 'other' })).toEqual(mine)
    const other = { server: 'https://other.example' }
    expect(await titlesIn({ ...other, serverKey: 'other' })).toEqual(other)
    const { changes } = await previewSettings(file({ titles: other }), specs)
    expect(changes.map(({ field }) => field)).toEqual(['server', 'serverKey'])
    expect(await titlesIn({})).toEqual({})
  })
})

describe('stored settings of version 1', () => {
  test('are read whole', () => {
    for (const spec of specs) {
      const stored = sample[`settings:${spec.id}` as keyof typeof sample]
      if (!stored) continue
      const { value, unreadable } = readSettings(spec, stored)
      expect(unreadable).toEqual([])
      expect(value).toMatchObject(stored)
    }
  })

  test.each([1, 99])('of version %i stay as they are', async (version) => {
    await local.set({ ...sample, 'settings:version': version })
    await liftStored(specs.map(({ id }) => id))
    expect(await local.get()).toEqual({ ...sample, 'settings:version': version })
  })
})

test('everything is forgotten but what we made ourselves, and brought back', async () => {
  const made = { vocabulary: { a: 1 }, page: { version: '1' } }
  const own = { ...sample, terms: { version: 1 } }
  const ofSession = { 'orders:started': true, 'pictures:519': [{ image: 'data:image/png;' }] }
  await local.set({ ...made, ...own })
  await session.set(ofSession)
  const kept = await forgetEverything()
  expect([await local.get(), await session.get()]).toEqual([made, { 'orders:started': true }])
  expect(await bringBack(kept ?? {})).toBe(true)
  expect([await local.get(), await session.get()]).toEqual([{ ...made, ...own }, ofSession])
})
