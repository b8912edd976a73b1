import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Loaded machines are slow, not wrong: what a test waits for may take long. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }
const morePatient = { testTimeout: 120_000, hookTimeout: 120_000 }

/** On a new machine nothing is known of times, and small files come last: these would be a tail of minutes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(command-line|vocabulary\.|samples-|access|hostile|places|orders\.|hosts)/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    // One for each core of a small machine.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // What is written last is the sum of the tests.
    experimental: { diagnostics: false },
    projects: [
      // Pure logic: files may share what they import, of which the vocabulary takes longest to read.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', isolate: false, ...patient } },
      {
        plugins: [WxtVitest()],
        test: { name: 'dom', include: ['tests/dom/**/*.test.{ts,tsx}'], environment: 'happy-dom', ...patient },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // A browser waits for half of its time: with one more than there are cores, none of them is idle.
          maxWorkers: 3,
          isolate: false,
          sequence: { groupOrder: 1 },
          ...morePatient,
        },
      },
    ],
  },
})
