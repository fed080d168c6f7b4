import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readScenarios } from './read-scenarios.ts'
import { replayScenario } from './replay-scenario.ts'
import type { Scenario } from './scenario.ts'

const scenarios: Scenario[] = []
for await (const scenario of readScenarios(join(import.meta.dirname, 'fixtures'))) scenarios.push(scenario)

describe('conversations recorded with Zeebe 8.5.8', () => {
  it.each(scenarios.map(scenario => [scenario.seed, scenario] as const))('should go the same way here: %i', (_seed, scenario) => {
    expect(replayScenario(scenario)).toEqual({ kind: 'same' })
  })

  it.each(scenarios.filter((_, index) => index % 5 === 0).map(scenario => [scenario.seed, scenario] as const))('should go the same way with a restart before each action: %i', (_seed, scenario) => {
    expect(replayScenario(scenario, { restarts: true })).toEqual({ kind: 'same' })
  })
})
