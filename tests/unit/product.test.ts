import { expect, test } from 'vitest'
import { browserIn } from '../../services/product.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36'
test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
  [chrome, 'Chrome 149'],
  [`${chrome} Edg/149.0.3000.1`, 'Edge 149'],
  [`${chrome} OPR/130.0.0.0`, 'Opera 130'],
  ['', 'unknown'],
])('%s → %s', (userAgent, said) => {
  expect(browserIn(userAgent)).toBe(said)
})
