/** What stands above the sample: that it is one, what to try on it or why there is nothing, and the way out. Knows only its props. */
import type { Translate } from '../../locales/i18n.ts'

export interface AboutProps {
  t: Translate
  /** Why the sample stays Chinese; undefined while TaoLens works on it. */
  quiet: 'off' | 'paused' | undefined
  onWake: () => void
  onClose: () => void
}

export function About({ t, quiet, onWake, onClose }: AboutProps) {
  return (
    <>
      <p>
        <strong>{t('sampleTitle')}</strong> {t(quiet ? `sampleQuiet.${quiet}` : 'sampleTry')}
      </p>
      {quiet && (
        <button type="button" onClick={onWake}>
          {t(`sampleWake.${quiet}`)}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t('sampleClose')}
      </button>
    </>
  )
}
