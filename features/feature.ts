/** The shapes a feature may have. Entry points list the faces they need by import, one line each. */
import type { ComponentType } from 'preact'
import type { OwnTerm } from '../core/dictionary/library.ts'
import type { Speech } from '../locales/i18n.ts'
import type { PageAt } from '../page/kinds.ts'
import type { FrameReport } from '../services/message-shapes.ts'
import type { SettingsSpec } from '../services/settings.ts'
import type { SettingsStore } from '../services/settings-store.ts'
import type { TabReport } from '../services/tab-report.ts'
import type { LanguagePack } from '../services/vocabulary-shape.ts'

/** What a feature is given on a page. */
export interface PageContext {
  view: Window & typeof globalThis
  /** The kind of page at the address the script was started on. */
  at: PageAt
  /** When this kind of page began, in a document that may be older (epoch ms). */
  arrivedAt: number
  pack: LanguagePack
  /** The feature's own settings, already checked. */
  settings: Record<string, unknown>
  /** The reader's own terms: they come before every vocabulary. */
  terms: readonly OwnTerm[]
  /** False once the extension was updated or removed. */
  isAlive: () => boolean
  /** To be called when too much fails: ends the feature's part of this visit. */
  onBroken: () => void
}

/** What a feature tells the popup about the page. */
export type PageReport = Partial<Pick<FrameReport, 'recognised' | 'unknown' | 'drift' | 'paused'>>

/** A feature's part of a page, from `features/<id>/page.ts`. */
export interface PageFeature {
  /** The folder's name: also the key of its settings, whose `enabled` decides whether it is started. */
  id: string
  /** Starts on a document that has a body; ends with the signal and leaves nothing. Returns what to tell the popup. */
  start: (context: PageContext, signal: AbortSignal) => () => PageReport
}

/** A feature's part of the popup, from `features/<id>/panel.tsx`. */
export interface Panel {
  /** The folder's name: also the settings key and the file of words. */
  id: string
  /** Panels stand in rising order. */
  order: number
  settings: SettingsSpec<Record<string, unknown>>
  /** Its files of words; without them the one with its id. */
  words?: readonly string[]
  /** What it needs for a whole first drawing; read while the popup starts, and never waited for long. */
  prepare?: (signal: AbortSignal) => Promise<unknown>
  component: ComponentType<PanelProps>
}

export interface PanelProps {
  speech: Speech
  settings: SettingsStore
  report: TabReport
  /** TaoLens works in this tab: it is on, and not paused on the tab's site. */
  active: boolean
  /** What `prepare` read; undefined when it took too long. */
  prepared: unknown
  /** The popup is open as a tab, not under its button. */
  inTab: boolean
}
