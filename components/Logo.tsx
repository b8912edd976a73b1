/** The sign of TaoLens: a lens over a character. `scripts/icon.svg` is the same drawing for the toolbar. */

/** The sign, for decoration beside the name. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="handle" d="M22.4 22.4L28.6 28.6" />
      <circle class="glass" cx="13.5" cy="13.5" r="11" />
      <path
        class="character"
        d="M13.5 6.6V9.6M7.6 10.2H19.4M17.2 10.2C16.4 14.6 13 18 8.2 20M9.8 10.2C10.6 14.6 14 18 18.8 20"
      />
    </svg>
  )
}
