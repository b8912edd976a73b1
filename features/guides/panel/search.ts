/** Finding steps and phrases by words of the reader's language or by the Chinese in them. */
import type { Fold } from '../../../core/fold.ts'
import type { Translate } from '../../../locales/i18n.ts'
import type { Guide, GuideSection, GuideStep } from '../../../rules/guides.ts'
import { type AnyPhrase, clicksOf, guides, situations, wordsOf } from '../rules.ts'

export interface FoundStep {
  guide: Guide
  section: GuideSection
  step: GuideStep
}

export interface Found {
  steps: readonly FoundStep[]
  phrases: readonly AnyPhrase[]
  /** Whether there was more than is given. */
  more: boolean
}

interface Place<Thing> {
  thing: Thing
  text: string
}

const most = 12
const nothing: Found = { steps: [], phrases: [], more: false }

function stepPlaces(t: Translate): Place<FoundStep>[] {
  return guides.flatMap((guide) =>
    guide.sections.flatMap((section) =>
      section.steps.map((step) => ({
        thing: { guide, section, step },
        text: [
          t(`guide.${guide.id}.title`),
          t(`section.${guide.id}.${section.id}`),
          t(wordsOf(guide.id, step)),
          ...(section.labels ?? []),
          ...(step.labels ?? []),
          ...clicksOf(step).flat(),
          ...(step.claims ?? []).map((claim) => t(`claim.${guide.id}.${step.id}.${claim.id}`)),
        ].join('\n'),
      })),
    ),
  )
}

const phrasePlaces = (t: Translate): Place<AnyPhrase>[] =>
  situations.flatMap(({ id, phrases }) =>
    phrases.map((phrase) => ({
      thing: phrase,
      text: [
        // Who looks for a “refund message” means one of these.
        t('phrasesHint'),
        t(`situation.${id}`),
        t(`${phrase.words}.title`),
        t(`${phrase.words}.text`),
        ...phrase.zh,
      ].join('\n'),
    })),
  )

/**
 * Makes a search over all guides and phrases; every word asked for must be in the text, in any order. `fold` makes
 * Traditional and Simplified characters the same.
 */
export function makeSearch(t: Translate, fold: Fold = (text) => text): (asked: string) => Found {
  const plain = (text: string) => fold(text.normalize('NFKC')).toLocaleLowerCase()
  let places: { steps: Place<FoundStep>[]; phrases: Place<AnyPhrase>[] } | undefined
  const folded = <Thing>(list: Place<Thing>[]) => list.map(({ thing, text }) => ({ thing, text: plain(text) }))
  return (asked) => {
    const words = plain(asked).split(/\s+/).filter(Boolean)
    if (words.length === 0) return nothing
    places ??= { steps: folded(stepPlaces(t)), phrases: folded(phrasePlaces(t)) }
    const fits = ({ text }: Place<unknown>) => words.every((word) => text.includes(word))
    const steps = places.steps.filter(fits).map(({ thing }) => thing)
    const phrases = places.phrases.filter(fits).map(({ thing }) => thing)
    return {
      steps: steps.slice(0, most),
      phrases: phrases.slice(0, most),
      more: steps.length > most || phrases.length > most,
    }
  }
}
