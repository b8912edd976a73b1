/** A guide as plain text, to be sent or kept: what is shown of it now, with its ticks, controls, claims and sources. */
import type { GuideRun } from '../../../core/guides/run.ts'
import type { Speech } from '../../../locales/i18n.ts'
import type { Guide, GuideSection, GuideStep } from '../../../rules/guides.ts'
import type { HotlineRegion } from '../../../rules/hotlines.ts'
import { clicksOf, hotlines, routes, wordsOf } from '../rules.ts'
import { spellingsFor } from './both-scripts.ts'
import { saySource } from './say.ts'

export interface Shared {
  guide: Guide
  sections: readonly GuideSection[]
  run: GuideRun
  region: HotlineRegion
  /** The id of a refund route, or `unset`. */
  route: string
}

function linesOf(step: GuideStep, { guide, run, region, route }: Shared, speech: Speech): string[] {
  const { t } = speech
  const sign = { do: run.ticked.includes(step.id) ? '[x]' : '[ ]', know: ' - ', warn: ' ! ' }[step.kind]
  const clicks = clicksOf(step).map((one) => spellingsFor(one, region)[0])
  const called = step.show === 'hotline-tw' ? 'TW' : step.show === 'hotline' ? region : undefined
  const hotline = hotlines.find(({ id }) => id === called)
  const known = step.show === 'arrival' ? routes.filter(({ id, workingDays }) => id === route || workingDays) : []
  const inner = [
    clicks.length > 0 && `${t('click')} ${clicks.join(' › ')}`,
    step.labels && `${t('lookFor')} ${step.labels.map((one) => spellingsFor([one], region)[0]).join(' / ')}`,
    ...(step.claims ?? []).map(
      (claim) => `* ${t(`claim.${guide.id}.${step.id}.${claim.id}`)} (${saySource(claim, speech)})`,
    ),
    hotline &&
      [t(`hotline.${hotline.id}.name`), hotline.number ?? hotline.labels?.flat().join(' / ')]
        .filter(Boolean)
        .join(': '),
    ...known.map(({ id }) => `- ${t(`refundRoute.${id}.name`)}: ${t(`refundRoute.${id}.text`)}`),
  ]
  return [`${sign} ${t(wordsOf(guide.id, step))}`, ...inner.flatMap((line) => (line ? [`    ${line}`] : []))]
}

/** The text; sections without steps (questions) are left out, their answer follows as the next section. */
export function shareText(shared: Shared, speech: Speech): string {
  const { guide, sections } = shared
  const { t } = speech
  const shown = sections.filter(({ steps }) => steps.length > 0)
  const origins = shown.flatMap(({ steps }) => steps.map((step) => saySource(step, speech)))
  return [
    t(`guide.${guide.id}.title`),
    ...shown.flatMap((section) => [
      '',
      t(`section.${guide.id}.${section.id}`),
      ...section.steps.flatMap((step) => linesOf(step, shared, speech)),
    ]),
    '',
    t('sourcesTitle'),
    ...[...new Set(origins)].map((line) => `- ${line}`),
  ].join('\n')
}
