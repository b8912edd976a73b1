import { render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { ServerForm } from '../../features/titles/ServerForm.tsx'
import type { TitlesSettings } from '../../features/titles/settings.ts'
import { loadSpeech } from '../../locales/load.ts'

const root = document.createElement('div')
let settings: TitlesSettings
let mayReach: boolean
let draw: () => void

const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)
const alert = () => root.querySelector('[role=alert]')?.textContent
const field = () => root.querySelector('input[type=url]') as HTMLInputElement
/** Types, and lets it be drawn. */
async function type(text: string): Promise<void> {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
  await new Promise((resolve) => setTimeout(resolve))
}
const save = () => root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

beforeEach(async () => {
  settings = { server: 'http://localhost:5000', serverKey: '' }
  mayReach = true
  vi.spyOn(browser.permissions, 'request').mockImplementation((async () => mayReach) as never)
  vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never)
  document.body.append(root)
  const { t } = await loadSpeech(['popup', 'titles'], 'en', ['en'])
  draw = () =>
    render(
      <ServerForm
        settings={settings}
        t={t}
        onChange={(change) => {
          settings = { ...settings, ...change }
          draw()
        }}
        stored={async () => undefined}
      />,
      root,
    )
  draw()
})
afterEach(() => {
  render(null, root)
  root.remove()
  vi.restoreAllMocks()
})

it('says what is wrong with an address only as long as it stands there', async () => {
  await type('ftp://somewhere.example')
  save()
  await vi.waitFor(() => expect(alert()).not.toBe(''))
  await type('https://somewhere.example')
  await vi.waitFor(() => expect(alert()).toBe(''))
})

it('says a refusal no longer when the server is forgotten, and brings it back', async () => {
  mayReach = false
  await type('https://other.example')
  save()
  await vi.waitFor(() => expect(alert()).not.toBe(''))
  button('Remove this server')?.click()
  await vi.waitFor(() => expect([alert(), settings.server]).toEqual(['', '']))
  button('Undo')?.click()
  await vi.waitFor(() => expect(alert()).not.toBe(''))
  mayReach = true
  button('Undo')?.click()
  await vi.waitFor(() => expect([alert(), settings.server]).toEqual(['', 'http://localhost:5000']))
})

it('stores a server before the browser has its answer: Chrome closes a popup under the question', async () => {
  vi.spyOn(browser.permissions, 'request').mockImplementation((() => new Promise(() => undefined)) as never)
  await type('https://other.example')
  save()
  await vi.waitFor(() => expect(settings.server).toBe('https://other.example'))
})

it('keeps what was typed, and uses the server before, after a refusal', async () => {
  mayReach = false
  await type('https://other.example')
  save()
  await vi.waitFor(() => expect(alert()).not.toBe(''))
  expect([settings.server, field().value]).toEqual(['http://localhost:5000', 'https://other.example'])
})

it('shows no address and no key that was forgotten elsewhere, and keeps what is being typed', async () => {
  const key = () => root.querySelector('input[type=password]') as HTMLInputElement
  const become = (change: Partial<TitlesSettings>) => {
    settings = { ...settings, ...change }
    draw()
  }
  become({ serverKey: 'secret' })
  await vi.waitFor(() => expect(key().value).toBe('secret'))
  await type('https://half.typed')
  become({ server: '', serverKey: '' })
  await vi.waitFor(() => expect([field().value, key().value]).toEqual(['https://half.typed', '']))
  await type('')
  become({ server: 'https://other.example' })
  await vi.waitFor(() => expect(field().value).toBe('https://other.example'))
})

it('offers no way back to a server once everything is forgotten', async () => {
  await type('https://other.example')
  save()
  await vi.waitFor(() => expect(button('Undo')).toBeDefined())
  settings = { server: '', serverKey: '' }
  draw()
  await vi.waitFor(() => expect(button('Undo')).toBeUndefined())
})
