import { render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { featureSettings, panels } from '../../entrypoints/popup/panels.ts'
import type { PanelProps } from '../../features/feature.ts'
import { loadSpeech } from '../../locales/load.ts'
import { generalSettings } from '../../services/settings.ts'
import { openSettings } from '../../services/settings-store.ts'
import { asking } from '../../services/tab-report.ts'

const controller = new AbortController()
const root = document.createElement('div')
const inSettings = panels.filter(({ tab }) => tab === 'settings')

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never)
  document.body.append(root)
})
afterEach(() => {
  render(null, root)
  root.remove()
  vi.restoreAllMocks()
})

it.each(inSettings.map((panel) => [panel.id, panel] as const))(
  'the settings of %s have their words',
  async (id, panel) => {
    const settings = await openSettings([generalSettings, ...featureSettings], controller.signal, () => {})
    const speech = await loadSpeech(['popup', ...(panel.words ?? [id])], 'en', ['en'])
    const missing: string[] = []
    const t: typeof speech.t = (key, values) => {
      const said = speech.t(key, values)
      if (said === key) missing.push(key)
      return said
    }
    const { component: Part, prepare } = await panel.load()
    const prepared = await prepare?.(controller.signal)
    const props: PanelProps = {
      speech: { ...speech, t },
      settings,
      report: asking,
      active: true,
      prepared,
      view: 'popup',
      asked: undefined,
      go() {},
    }
    render(<Part {...props} />, root)
    expect(root.textContent).not.toBe('')
    expect(missing).toEqual([])
  },
)
