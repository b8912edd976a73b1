/** The guides as they lie in the repository, checked, with their English words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clicksOf, wordsOf } from '../../features/guides/rules.ts'
import deadlineWords from '../../locales/en/deadlines.json' with { type: 'json' }
import guideWords from '../../locales/en/guide-steps.json' with { type: 'json' }
import messageWords from '../../locales/en/orders-messages.json' with { type: 'json' }
import stepWords from '../../locales/en/orders-steps.json' with { type: 'json' }
import phraseWords from '../../locales/en/phrase-texts.json' with { type: 'json' }
import { Guide, type GuideSection, type GuideStep } from '../../rules/guides.ts'
import { root } from './repository.ts'

const folder = join(root, 'rules/guides')

/** The files as they are, before any check. */
export const rawGuides: [string, unknown][] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))])

export const guides: Guide[] = rawGuides.map(([, raw]) => Guide.parse(raw))

export const words: Record<string, string> = {
  ...deadlineWords,
  ...stepWords,
  ...messageWords,
  ...guideWords,
  ...phraseWords,
}

export interface StepAt {
  guide: Guide
  section: GuideSection
  step: GuideStep
}

export const allSteps: StepAt[] = guides.flatMap((guide) =>
  guide.sections.flatMap((section) => section.steps.map((step) => ({ guide, section, step }))),
)

/** Everything that a step puts in front of the reader in words: its text, controls, labels and claims. */
export function shownBy({ guide, step }: StepAt): string {
  return [
    words[wordsOf(guide.id, step)],
    ...clicksOf(step).flat(),
    ...(step.labels ?? []),
    ...(step.claims ?? []).map((claim) => words[`claim.${guide.id}.${step.id}.${claim.id}`]),
  ].join('\n')
}
