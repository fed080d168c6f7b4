import { defineConfig } from 'vitest/config'

/**
 * Three kinds of tests: `unit` beside their file, without I/O; `rooms` with a database, browser, broker or port; `product` over the whole house.
 * The last two share two busy cores with Chromium and Postgres: what fails there gets a second try, and the report says so.
 */
const rooms = ['schemas', 'engine', 'player', 'editor', 'bot-api', 'integration-runner', 'processes']

export default defineConfig({
  test: {
    reporters: process.env.CI ? ['default'] : ['dot'],
    projects: [
      { test: { name: 'unit', include: [...rooms.map((room) => `${room}/src/**/*.test.ts`), 'scripts/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'rooms', include: rooms.map((room) => `${room}/test/**/*.test.ts`), testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, retry: 1 } },
      { test: { name: 'product', include: ['test/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false, retry: 1 } },
    ],
  },
})
