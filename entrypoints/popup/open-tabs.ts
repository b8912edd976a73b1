/** Opens tabs: loads the code, the words and the first data of their parts, once each. */
import { signal as makeSignal } from '@preact/signals'
import type { Panel, PanelView, Slot } from '../../features/feature.ts'
import type { Speech } from '../../locales/i18n.ts'
import { loadSpeech } from '../../locales/load.ts'
import { panelsOf } from './tabs.ts'

/** A part of a tab with all that it needs to be drawn. */
export interface OpenPanel {
  panel: Panel
  view: PanelView
  speech: Speech
  prepared: unknown
}

export interface OpenTabs {
  /** The parts of a tab; `failed` when its code cannot be loaded, undefined until all of it is there. */
  partsOf: (tab: Slot) => readonly OpenPanel[] | 'failed' | undefined
  /** Resolves when the tab can be drawn, or has failed; asking for a failed one tries again. */
  open: (tab: Slot) => Promise<void>
  /** Gives the open tabs the words of another language. */
  speak: (language: string) => Promise<void>
}

/** What a panel reads at its start is not waited for longer than this. */
const patienceMs = 120

const wordsOf = ({ id, words }: Panel): readonly string[] => ['popup', ...(words ?? [id])]

/** Nothing is open at first. `language` is the one to begin with. */
export function makeOpenTabs(language: string, preferred: readonly string[], signal: AbortSignal): OpenTabs {
  /** Counts what changed, for components that read the parts. */
  const changes = makeSignal(0)
  const changed = () => {
    changes.value++
  }
  const open = new Map<Slot, readonly OpenPanel[] | 'failed'>()
  const opening = new Map<Slot, Promise<void>>()
  let spoken = language

  /** What the panel reads; once it is too late for the first drawing, it joins the next. */
  async function prepare(view: PanelView, late: (found: unknown) => void): Promise<unknown> {
    if (!view.prepare) return undefined
    const reading = view.prepare(signal).catch(() => undefined)
    const { promise: tired, resolve } = Promise.withResolvers<typeof late>()
    const timer = setTimeout(() => resolve(late), patienceMs)
    const first = await Promise.race([reading, tired])
    clearTimeout(timer)
    if (first !== late) return first
    void reading.then(late)
    return undefined
  }

  async function openPanel(panel: Panel): Promise<OpenPanel> {
    const words = loadSpeech(wordsOf(panel), spoken, preferred)
    const view = await panel.load()
    const part: OpenPanel = { panel, view, speech: await words, prepared: undefined }
    part.prepared = await prepare(view, (found) => {
      part.prepared = found
      changed()
    })
    return part
  }

  async function openTab(tab: Slot): Promise<void> {
    try {
      open.set(tab, await Promise.all(panelsOf(tab).map(openPanel)))
    } catch {
      open.set(tab, 'failed')
    }
    opening.delete(tab)
    changed()
  }

  return {
    partsOf(tab) {
      // Reading the value is what makes a component follow it.
      void changes.value
      return open.get(tab)
    },
    open(tab) {
      const parts = open.get(tab)
      if (parts !== undefined && parts !== 'failed') return Promise.resolve()
      const running = opening.get(tab) ?? openTab(tab)
      opening.set(tab, running)
      return running
    },
    async speak(next) {
      spoken = next
      for (const parts of open.values()) {
        if (parts === 'failed') continue
        for (const part of parts) part.speech = await loadSpeech(wordsOf(part.panel), next, preferred)
      }
      changed()
    },
  }
}
