/** Which TaoLens this is, how old what it knows is, and whose data it carries. */
import { Section } from '../../../components/Section.tsx'
import type { PanelProps, PanelView } from '../../../features/feature.ts'
import { dataCredits } from '../../../rules/credits.ts'
import { dataDates } from '../../../rules/dates.ts'
import { product } from '../../../services/product.ts'

function About({ speech: { t, locale } }: PanelProps) {
  const { version, browser } = product()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Section title={t('about')}>
      <p class="hint">{browser !== 'unknown' ? t('versionIn', { version, browser }) : t('versionOnly', { version })}</p>
      <dl class="data-dates">
        {Object.entries(dataDates).map(([id, date]) => (
          <div key={id}>
            <dt>{t(`dataDate.${id}`)}</dt>
            <dd>{day.format(new Date(date))}</dd>
          </div>
        ))}
      </dl>
      <details class="credit-list">
        <summary>{t('credits')}</summary>
        <ul class="credits">
          {dataCredits.map(({ id, name, licence, address }) => (
            <li key={id}>
              {t(`credit.${id}`)}{' '}
              <a href={address} target="_blank" rel="noreferrer">
                {name}
              </a>{' '}
              {`(${licence})`}
            </li>
          ))}
        </ul>
        <p class="hint">{t('licence')}</p>
      </details>
      <a href="/welcome.html" target="_blank" rel="noreferrer">
        {t('firstSteps')}
      </a>
    </Section>
  )
}

export const aboutPanel: PanelView = { component: About }
