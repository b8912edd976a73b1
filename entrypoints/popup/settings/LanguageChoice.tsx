/** The language TaoLens speaks. */
import { Select } from '../../../components/Select.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { languages, pickLanguage } from '../../../locales/languages.ts'
import { generalSettings } from '../../../services/settings.ts'
import type { SettingsStore } from '../../../services/settings-store.ts'

const nameOf = (language: string, inLanguage: string): string =>
  new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language

/** Automatic, or one of our languages by its own name; a stored language that we do not speak shows as automatic. */
export function LanguageChoice({ speech, settings }: { speech: Speech; settings: SettingsStore }) {
  const { language } = settings.read(generalSettings).value
  const automatic = nameOf(pickLanguage(navigator.languages), speech.locale)
  return (
    <Select
      label={speech.t('language')}
      options={[
        { value: 'auto', name: speech.t('automatic', { language: automatic }) },
        ...languages.map((own) => ({ value: own, name: nameOf(own, own), language: own })),
      ]}
      chosen={languages.includes(language) ? language : 'auto'}
      onChoose={(chosen) => settings.change(generalSettings, { language: chosen })}
    />
  )
}
