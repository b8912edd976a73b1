/** The Checklists panel in a test: drawn by itself over what is stored. */
import { render } from 'preact'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { OrderFacts } from '../../core/orders/facts.ts'
import type { PanelProps } from '../../features/feature.ts'
import { guidesPanel } from '../../features/guides/panel.tsx'
import { guideWords } from '../../features/guides/words.ts'
import { loadSpeech } from '../../locales/load.ts'
import { buyerSpecs } from '../../services/buyer.ts'
import { openSettings } from '../../services/settings-store.ts'
import { asking, type TabReport } from '../../services/tab-report.ts'
import { asStored } from '../browser/panel-orders.ts'

export const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 4000, interval: 20 })

export interface GuidesPanel {
  root: HTMLElement
  text: () => string
  /** A button, link or summary by its words. */
  press: (name: string | RegExp) => void
  /** The control whose label has these words. */
  field: (label: string | RegExp) => HTMLInputElement
  type: (label: string | RegExp, text: string) => void
  /** Asks for a place, as the shell does. */
  ask: (target: string) => void
  close: () => void
}

/** Opens the panel on a tab, over stored orders and whatever else. */
export async function openGuides(
  report: Partial<TabReport> = {},
  stored: Record<string, unknown> = {},
  orders: readonly OrderFacts[] = [],
): Promise<GuidesPanel> {
  await fakeBrowser.storage.local.set({ ...asStored(orders), ...stored })
  const controller = new AbortController()
  const root = document.createElement('div')
  document.body.append(root)
  const speech = await loadSpeech(['popup', ...guideWords], 'en', ['en'])
  let asked: PanelProps['asked']
  let draw = () => {}
  const settings = await openSettings(buyerSpecs, controller.signal, () => draw())
  const prepared = await guidesPanel.prepare?.(controller.signal)
  const { component: Panel } = guidesPanel
  draw = () => {
    const shown = { ...asking, state: 'here', ...report } as TabReport
    const props: PanelProps = { speech, settings, report: shown, active: true, prepared, view: 'popup', asked, go() {} }
    render(<Panel {...props} />, root)
  }
  draw()
  const fits = (text: string, name: string | RegExp) =>
    typeof name === 'string' ? text.trim() === name : name.test(text)
  const field = (label: string | RegExp) => {
    const labels = [...root.querySelectorAll('label')].filter((one) => fits(one.textContent ?? '', label))
    const [found] = labels.flatMap(
      (one) => one.querySelector('input') ?? document.getElementById(one.getAttribute('for') ?? '') ?? [],
    )
    if (!found) throw new Error(`no field ${label}`)
    return found as HTMLInputElement
  }
  return {
    root,
    field,
    text: () => root.textContent ?? '',
    press(name) {
      const all = [...root.querySelectorAll<HTMLElement>('button, summary, a')]
      const found = all.find((one) => fits(one.textContent ?? '', name))
      if (!found) throw new Error(`no button ${name}`)
      found.click()
    },
    type(label, text) {
      const input = field(label)
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    },
    ask(target) {
      asked = { target }
      draw()
    },
    close() {
      controller.abort()
      render(null, root)
      root.remove()
    },
  }
}
