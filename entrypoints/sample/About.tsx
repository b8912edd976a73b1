/** What stands above the sample: that it is one, what to try on it, and the way out. Knows only its props. */
import type { Translate } from '../../locales/i18n.ts'

export function About({ t, onClose }: { t: Translate; onClose: () => void }) {
  return (
    <>
      <p>
        <strong>{t('sampleTitle')}</strong> {t('sampleTry')}
      </p>
      <button type="button" onClick={onClose}>
        {t('sampleClose')}
      </button>
    </>
  )
}
