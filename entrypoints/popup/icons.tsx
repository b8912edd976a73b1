/** The signs of the shell: lines in the colour of the text beside them, for decoration only. */
import type { ComponentChild } from 'preact'
import type { Tab } from '../../features/feature.ts'

const draw = (path: string): ComponentChild => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={path} />
  </svg>
)

export const icons: Record<Tab | 'open' | 'side', ComponentChild> = {
  orders: draw('M3.5 6.5L10 3l6.5 3.5v7L10 17l-6.5-3.5zM3.5 6.5L10 10l6.5-3.5M10 10v7M6.8 4.8l6.5 3.5'),
  lookup: draw('M8.8 3.5a5.3 5.3 0 1 1 0 10.6a5.3 5.3 0 0 1 0-10.6zM12.7 12.7L17 17'),
  checklists: draw('M3 5l1.4 1.4L7 3.8M3 10.2l1.4 1.4L7 9M3 15.4l1.4 1.4L7 14.2M10 5.2h7M10 10.4h7M10 15.6h7'),
  money: draw('M5.5 3.5L10 9.5l4.5-6M10 9.5V17M6 10.5h8M6 13.5h8'),
  settings: draw('M3 6h8M15 6h2M3 14h2M9 14h8M13 4a2 2 0 1 1 0 4a2 2 0 0 1 0-4zM7 12a2 2 0 1 1 0 4a2 2 0 0 1 0-4z'),
  side: draw('M3 4h14v12H3zM11.5 4v12'),
  open: draw('M8 4H4.5v11.5H16V12M11 4h5v5M16 4l-7 7'),
}
