/** A part of a page of ours: a surface that groups what belongs together. Knows only its props. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A surface with its title above; with a `name` instead, only screen readers say what it is. */
export function Section({ title, name, children }: { title?: string; name?: string; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class="section" aria-label={name} aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 id={id} class="section-title">
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}
