/** A part of the popup: a surface that groups what belongs together. Knows only its props. */
import type { ComponentChildren } from 'preact'

/** A surface with a name that screen readers say. */
export function Section({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-label={name}>
      {children}
    </section>
  )
}
