import { defineConfig } from 'vitest/config'

/** Suites that tell of the product whatever its engine is: `npm test` plays them on the embedded one. */
const stories = ['story', 'walks', 'pinning'].map((name) => `test/${name}.test.ts`)

/**
 * Suites that need a real Zeebe: one is started for all of them, with a Kafka. Files end in `.cluster.ts`, so that `npm test` leaves them alone. They share two
 * busy cores with brokers, a browser and Postgres: what fails there gets a second try, and the report says so.
 */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['engine/test/cluster/**/*.cluster.ts', 'bot-api/test/cluster/**/*.cluster.ts', 'test/cluster/**/*.cluster.ts', ...stories],
    globalSetup: ['test/cluster/shared-zeebe.ts'],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    retry: 1,
  },
})
