/** The part of a card about a price: converted, with the fee, the rate and its age. Knows only its props. */
import { make } from './label-card.ts'

export interface PriceCardProps {
  language: string
  direction: 'ltr' | 'rtl'
  name: string
  /** What is printed, and what it is in the reader's currency; the first is the one pointed at. */
  prices: { printed: string; said: string }[]
  /** What the sums are about. */
  lead?: string
  /** Names and amounts; totals stand out. */
  sums: { name: string; amount: string; isTotal: boolean }[]
  /** The rate, its day and age, who says so. */
  facts: string[]
}

/** Draws it into its section of the card. */
export function drawPriceCard(
  section: HTMLElement,
  { language, direction, name, prices, lead, sums, facts }: PriceCardProps,
): void {
  for (const [key, value] of Object.entries({ lang: language, dir: direction, 'aria-label': name }))
    section.setAttribute(key, value)
  const sumClass = (isTotal: boolean): Record<string, string> => (isTotal ? { class: 'total' } : {})
  section.replaceChildren(
    ...prices.map(({ printed, said }) =>
      make('p', { class: 'price' }, make('bdi', {}, printed), make('bdi', {}, said)),
    ),
    ...(lead ? [make('p', { class: 'note' }, lead)] : []),
    ...(sums.length
      ? [
          make(
            'dl',
            {},
            ...sums.flatMap(({ name: of, amount, isTotal }) => [
              make('dt', sumClass(isTotal), of),
              make('dd', sumClass(isTotal), make('bdi', {}, amount)),
            ]),
          ),
        ]
      : []),
    ...facts.map((fact) => make('p', { class: 'fact' }, fact)),
  )
}
