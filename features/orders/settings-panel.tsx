/** The feature's part of the settings: its switch, how parcels travel, when to remind. */
import { useEffect, useRef } from 'preact/hooks'
import { Section } from '../../components/Section.tsx'
import { Switch } from '../../components/Switch.tsx'
import type { PanelProps, PanelView } from '../feature.ts'
import { Choices } from './panel/Choices.tsx'
import { guessedRegion, orderSettings } from './settings.ts'

function OrderChoices({ speech, settings, asked }: PanelProps) {
  const { t } = speech
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked?.target !== 'orders') return
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView?.({ block: 'start' })
  }, [asked])
  const value = settings.read(orderSettings).value
  return (
    <Section title={t('ordersTitle')} place={section}>
      <Switch
        label={t('ordersSwitch')}
        hint={t(value.enabled ? 'ordersHint' : 'ordersOffHint')}
        checked={value.enabled}
        onChange={(enabled) => settings.change(orderSettings, { enabled })}
      />
      {value.enabled && (
        <Choices
          settings={value}
          guessedRegion={guessedRegion(settings)}
          onChange={(change) => settings.change(orderSettings, change)}
          stored={settings.settled}
          speech={speech}
        />
      )}
    </Section>
  )
}

export const orderChoices: PanelView = { component: OrderChoices }
