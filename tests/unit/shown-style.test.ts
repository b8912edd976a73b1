import { expect, test } from 'vitest'
import { shownStyle } from '../../features/translate/shown-style.ts'

const screen = (forced: boolean) => ({
  matchMedia: (query: string) => ({ matches: forced && query === '(forced-colors: active)' }) as MediaQueryList,
})

test.each([
  [false, 'replace', 'replace'],
  [true, 'replace', 'beside'],
  [true, 'hover', 'hover'],
  [true, 'beside', 'beside'],
] as const)('forced colours %s: %s is shown as %s', (forced, chosen, shown) => {
  expect(shownStyle(screen(forced), chosen)).toBe(shown)
})
