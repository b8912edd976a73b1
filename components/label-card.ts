/** The card of a label: what the page says, how it is read, what it means. Knows only its props; without Preact, which every page would carry for this one box. */

export interface CardLabel {
  source: string
  pinyin: string
  said: string
  notes: string[]
  /** What to do about an error. */
  fix?: CardFix | undefined
  /** The text word by word. */
  words?: readonly CardWord[]
}

export interface CardFix {
  title: string
  lines: readonly string[]
  /** Where there is more. */
  more: string
}

export interface CardWord {
  zh: string
  pinyin: string
  said: string
}

export interface CardProps {
  labels: CardLabel[]
  language: string
  direction: 'ltr' | 'rtl'
  words: {
    copy: string
    copied: string
    copyFailed: string
    name: string
  }
  /** Puts text on the clipboard; false when the browser refuses. */
  onCopy: (text: string) => Promise<boolean>
  /** Announced to screen readers, where nothing else on the page says the translation. */
  announce: boolean
}

/** An element with attributes and content; texts are only ever set as text. */
export function make(name: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...content)
  return element
}

function copyButton(text: string, { words, onCopy }: CardProps): HTMLElement {
  const button = make('button', { type: 'button' }, words.copy)
  button.addEventListener('click', async () => {
    button.textContent = (await onCopy(text)) ? words.copied : words.copyFailed
  })
  return button
}

function drawFix({ title, lines, more }: CardFix, lang: string): Node[] {
  return [
    make('p', { lang, class: 'fix' }, title),
    make('ul', { lang }, ...lines.map((line) => make('li', {}, line))),
    make('p', { lang, class: 'note' }, more),
  ]
}

function drawWord({ zh, pinyin, said }: CardWord, lang: string): HTMLElement {
  return make(
    'p',
    { class: 'word' },
    make('span', { lang: 'zh' }, zh),
    make('span', { lang: 'zh-Latn-pinyin', class: 'pinyin' }, pinyin),
    make('span', { lang }, said),
  )
}

function drawLabel({ source, pinyin, said, notes, fix, words = [] }: CardLabel, props: CardProps): HTMLElement {
  const lang = props.language
  return make(
    'div',
    { class: 'label' },
    make('div', { class: 'source' }, make('span', { lang: 'zh', class: 'zh' }, source), copyButton(source, props)),
    ...(pinyin ? [make('p', { lang: 'zh-Latn-pinyin', class: 'pinyin' }, pinyin)] : []),
    ...(said ? [make('p', { lang, class: 'said' }, said)] : []),
    ...words.map((word) => drawWord(word, lang)),
    ...notes.map((note) => make('p', { lang, class: 'note' }, note)),
    ...(fix ? drawFix(fix, lang) : []),
  )
}

/** Draws the card into a section of ours, which stays from card to card: what comes into it is what is announced. */
export function drawLabelCard(section: HTMLElement, props: CardProps): void {
  section.setAttribute('aria-label', props.words.name)
  section.setAttribute('aria-live', props.announce ? 'polite' : 'off')
  section.setAttribute('dir', props.direction)
  section.setAttribute('lang', props.language)
  section.replaceChildren(...props.labels.map((label) => drawLabel(label, props)))
}
