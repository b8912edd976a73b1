import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './repository.ts'

test('rules/calendars.json is what its script writes', () => {
  const run = () => execFileSync(process.execPath, ['scripts/calendars.ts', '--check'], { cwd: root, stdio: 'pipe' })
  expect(run).not.toThrow()
})
