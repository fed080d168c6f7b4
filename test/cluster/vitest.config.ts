import { defineConfig } from 'vitest/config'

/** Suites that need a real Zeebe: one is started for all of them. Files end in `.cluster.ts`, so that `npm test` leaves them alone. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['engine/test/cluster/**/*.cluster.ts', 'test/cluster/**/*.cluster.ts'],
    globalSetup: ['test/cluster/shared-zeebe.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
})
