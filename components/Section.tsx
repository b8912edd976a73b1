/** A part of a page of ours: a surface that groups what belongs together. Knows only its props. */
import type { ComponentChildren, Ref } from 'preact'
import { useId } from 'preact/hooks'

export interface SectionProps {
  title?: string
  name?: string
  /** For who leads the reader here: it can take the focus. */
  place?: Ref<HTMLElement>
  children: ComponentChildren
}

/** A surface with its title above; with a `name` instead, only screen readers say what it is. */
export function Section({ title, name, place, children }: SectionProps) {
  const id = useId()
  return (
    <section
      ref={place ?? null}
      tabIndex={place ? -1 : undefined}
      class="section"
      aria-label={name}
      aria-labelledby={title ? id : undefined}
    >
      {title && (
        <h2 id={id} class="section-title">
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}
