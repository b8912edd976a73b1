/** The feature's settings: how parcels travel, where the reader is, when to remind. How the reader pays is chosen with prices. */
import { useId, useState } from 'preact/hooks'
import { Notice } from '../../../components/Notice.tsx'
import { Select } from '../../../components/Select.tsx'
import { Switch } from '../../../components/Switch.tsx'
import type { Speech } from '../../../locales/i18n.ts'
import { askForNotifications, askOnceStored } from '../../../services/permissions.ts'
import type { SettingsChange } from '../../../services/settings.ts'
import {
  dueWindowHourChoices,
  leadHourChoices,
  type OrderSettings,
  type Region,
  type RegionChoice,
  regionChoices,
  type TravelChoice,
  travelChoices,
} from '../settings.ts'
import { NoReminders } from './NoReminders.tsx'

export interface ChoicesProps {
  settings: OrderSettings
  /** Where the reader is as long as they do not say it. */
  guessedRegion: Region
  onChange: (change: SettingsChange<OrderSettings>) => void
  /** Resolves once what was changed is stored. */
  stored: () => Promise<void>
  speech: Speech
}

function sayHours(hours: number, { locale }: Speech): string {
  const parts = hours % 24 === 0 && hours > 24 ? { days: hours / 24 } : { hours }
  return new Intl.DurationFormat(locale, { style: 'long' }).format(parts)
}

/** The lead times; a time stored by other means that is no choice of ours is kept. */
function LeadTimes({ settings, onChange, speech }: ChoicesProps) {
  const id = useId()
  const { reminders } = settings
  const change = (hours: number, on: boolean) => {
    onChange(({ reminders }) => {
      const others = reminders.leadHours.filter((one) => one !== hours)
      const leadHours = (on ? [...others, hours] : others).sort((a, b) => b - a)
      return { reminders: { ...reminders, leadHours } }
    })
  }
  return (
    <fieldset class="lead-times">
      <legend>{speech.t('leadTimes')}</legend>
      {leadHourChoices.toReversed().map((hours) => (
        <label key={hours} class="check" for={`${id}-${hours}`}>
          <input
            id={`${id}-${hours}`}
            type="checkbox"
            checked={reminders.leadHours.includes(hours)}
            onChange={(event) => change(hours, event.currentTarget.checked)}
          />
          <span>{sayHours(hours, speech)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/**
 * Switching on asks the browser in the same click, as it demands; a refusal switches off again and is said. The choice is
 * stored before the answer, under which a popup may be closed.
 */
function Reminders(props: ChoicesProps) {
  const { settings, onChange, stored, speech } = props
  const { t } = speech
  const [asks, setAsks] = useState(false)
  const [refused, setRefused] = useState(false)
  const { reminders } = settings
  const turn = (enabled: boolean) => onChange((now) => ({ reminders: { ...now.reminders, enabled } }))
  const change = async (enabled: boolean) => {
    turn(enabled)
    setRefused(false)
    if (!enabled) return
    setAsks(true)
    const allowed = await askOnceStored(stored(), askForNotifications)
    setAsks(false)
    setRefused(!allowed)
    if (!allowed) turn(false)
  }
  return (
    <>
      <Switch
        label={t('reminders')}
        hint={t('remindersHint')}
        checked={reminders.enabled}
        onChange={(on) => void change(on)}
      />
      <div role="status">{refused && <Notice tone="warning">{t('remindersRefused')}</Notice>}</div>
      {!asks && <NoReminders reminders={reminders} speech={speech} />}
      {reminders.enabled && <LeadTimes {...props} />}
    </>
  )
}

/** All choices but the feature's own switch. */
export function Choices(props: ChoicesProps) {
  const { settings, guessedRegion, onChange, speech } = props
  const { t } = speech
  return (
    <>
      <Select
        label={t('travel')}
        options={travelChoices.map((value) => ({ value, name: t(`travelWay.${value}`) }))}
        chosen={settings.travel}
        onChoose={(travel) => onChange({ travel: travel as TravelChoice })}
      />
      <Select
        label={t('region')}
        options={regionChoices.map((value) => ({
          value,
          name: t(`region.${value}`, { region: t(`region.${guessedRegion}`) }),
        }))}
        chosen={settings.region}
        onChoose={(chosen) => onChange({ region: chosen as RegionChoice })}
      />
      <Select
        label={t('dueWindow')}
        options={[...new Set([...dueWindowHourChoices, settings.dueWindowHours])]
          .sort((a, b) => a - b)
          .map((hours) => ({ value: `${hours}`, name: sayHours(hours, speech) }))}
        chosen={`${settings.dueWindowHours}`}
        onChoose={(hours) => onChange({ dueWindowHours: Number(hours) })}
      />
      <Reminders {...props} />
    </>
  )
}
