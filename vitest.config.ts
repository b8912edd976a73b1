import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const sequential = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 90_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        plugins: [WxtVitest()],
        test: { name: 'dom', include: ['tests/dom/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', ...sequential } },
    ],
  },
})
