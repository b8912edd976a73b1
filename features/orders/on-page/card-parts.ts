/** What the parts of the card share. */
import type { OrderFacts } from '../../../core/orders/facts.ts'
import type { Translate } from '../../../locales/i18n.ts'
import type { OrdersPack } from '../../../services/orders-pack.ts'
import type { Region } from '../settings.ts'
import type { TimeWords } from '../time-words.ts'
import type { Verdict } from './verdict.ts'

export interface CardParts {
  facts: OrderFacts
  verdict: Verdict
  now: number
  t: Translate
  time: TimeWords
  language: string
  direction: 'ltr' | 'rtl'
  pack: OrdersPack
  region: Region
  onCopy: (text: string) => Promise<boolean>
  /** The item whose mark was pressed; absent for the mark of the order. */
  item?: number | undefined
  /** The one of the wordings that stands on a control of this order, or of the item that they are about; undefined when none does. */
  onPage: (wordings: readonly string[], about?: number) => string | undefined
  onShow: (wordings: readonly string[], about?: number) => void
  onClose: () => void
}

export const copyWords = (t: Translate) => ({ copy: t('copy'), copied: t('copied'), failed: t('copyFailed') })
