/** The shapes a feature may have. Entry points list the faces they need by import, one line each. */
import type { ComponentType } from 'preact'
import type { OwnTerm } from '../core/dictionary/library.ts'
import type { Speech } from '../locales/i18n.ts'
import type { PageAt } from '../page/kinds.ts'
import type { Pointing } from '../page/pointing.ts'
import type { Sight } from '../page/sight.ts'
import type { FrameReport } from '../services/message-shapes.ts'
import type { PackPart } from '../services/packs.ts'
import type { SettingsSpec } from '../services/settings.ts'
import type { SettingsStore } from '../services/settings-store.ts'
import type { TabReport } from '../services/tab-report.ts'
import type { LanguagePack, RowsPack } from '../services/vocabulary-shape.ts'

/** What a feature is given on a page. */
export interface PageContext {
  view: Window & typeof globalThis
  /** The kind of page at the address the script was started on. */
  at: PageAt
  /** When this kind of page began, in a document that may be older (epoch ms). */
  arrivedAt: number
  pack: LanguagePack
  /** The pack's translations. */
  rows: RowsPack
  /** The document, seen once for all features: what is added to it while a feature starts is asked from the first look on. */
  sight: Sight
  /** The one card of the page, shared by all features. */
  pointing: Pointing
  /** The feature's own settings, already checked. */
  settings: Record<string, unknown>
  /** False on our own sample page: nothing of it may be remembered. */
  keeps: boolean
  /** What storage had, in the page's one reading of it; see `PageFeature.packs`. */
  stored: Record<string, unknown>
  /** The reader's own terms: they come before every vocabulary. */
  terms: readonly OwnTerm[]
  /** False once the extension was updated or removed. */
  isAlive: () => boolean
  /** To be called when too much fails: ends the feature's part of this visit. */
  onBroken: () => void
}

/** What a feature tells the popup about the page. */
export type PageReport = Partial<Pick<FrameReport, 'recognised' | 'unknown' | 'guides' | 'drift' | 'order' | 'paused'>>

/** A feature's part of a page, from `features/<id>/page.ts`. */
export interface PageFeature {
  /** The folder's name: also the key of its settings, whose `enabled` decides whether it is started. */
  id: string
  /** Packs that it needs at once: read together with everything else, because each reading costs the page a frame. */
  packs?: readonly PackPart[]
  /** The texts it wants to see besides Chinese ones. */
  signs?: (pack: LanguagePack) => RegExp
  /** Starts on a document that has a body; ends with the signal and leaves nothing. Returns what to tell the popup. */
  start: (context: PageContext, signal: AbortSignal) => () => PageReport
}

/** The tabs of the popup. */
export const tabs = ['orders', 'lookup', 'checklists', 'money', 'settings'] as const
export type Tab = (typeof tabs)[number]
/** Where a part can stand: in a tab, or in the strip above them about the page in front. */
export type Slot = Tab | 'here'

/**
 * One part of the popup, from `features/<id>/tab.ts`: all that is known of it before its code is loaded. A feature may
 * have several, for instance one in `money` and one in `settings`.
 */
export interface Panel {
  /** The feature's folder: also the file of words. */
  id: string
  tab: Slot
  /** Panels of a tab stand in rising order. */
  order: number
  /** The feature's settings; those with `enabled` get a switch in the popup. */
  settings?: SettingsSpec<Record<string, unknown>>
  /** Its files of words; without them the one with its id. The shell's own are always there. */
  words?: readonly string[]
  /** Imports its code, from `features/<id>/panel.tsx`: only when its tab is opened. */
  load: () => Promise<PanelView>
}

/** The code of a panel. */
export interface PanelView {
  component: ComponentType<PanelProps>
  /** What it needs for a whole first drawing; read while its code is at hand, and never waited for long. */
  prepare?: (signal: AbortSignal) => Promise<unknown>
}

/** Where the popup is open: under its button, in a tab of its own, or beside the page. */
export type PopupView = 'popup' | 'tab' | 'side'

export interface PanelProps {
  /** The shell's words and the panel's own. */
  speech: Speech
  settings: SettingsStore
  report: TabReport
  /** TaoLens works in this tab: it is on, and not paused on the tab's site. */
  active: boolean
  /** What `prepare` read; undefined when it took too long. */
  prepared: unknown
  view: PopupView
  /**
   * What the panel is asked to show: an order's number, a guide's id, a text to look up. Another object each time, so
   * that the same can be asked for twice.
   */
  asked: Asked | undefined
  /** Opens a tab of the popup, and asks it to show something. */
  go: (tab: Tab, target?: string) => void
}

export interface Asked {
  target: string
}
