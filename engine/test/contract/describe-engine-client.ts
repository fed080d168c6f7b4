import { afterAll, beforeAll, describe } from 'vitest'
import type { EngineClient } from '../../src/client/engine-client.ts'
import { describeDeployment } from './deployment.ts'
import { describeFlow } from './flow.ts'
import { describeInstances } from './instances.ts'
import { describeJobDelivery } from './job-delivery.ts'
import { describeJobs } from './jobs.ts'
import { describeMigration } from './migration.ts'

export interface StartedClient { client: EngineClient; stop(): Promise<void> }

/** What the suites of the contract work on; ids are unique, so that one engine serves all of them. */
export interface ContractContext {
  client(): EngineClient
  newId(prefix: string): string
}

/**
 * The contract of `EngineClient`: one suite, every implementation (memory, Postgres, our gateway over the wire, a real cluster). Nothing in
 * it looks behind the client.
 */
export function describeEngineClient(name: string, start: () => Promise<StartedClient>): void {
  describe(`${name} as an engine client`, () => {
    let started: StartedClient
    let ids = 0
    const run = Date.now().toString(36)
    const context: ContractContext = { client: () => started.client, newId: (prefix) => `${prefix}-${run}-${++ids}` }

    beforeAll(async () => { started = await start() })
    afterAll(() => started?.stop())

    describeDeployment(context)
    describeInstances(context)
    describeJobs(context)
    describeJobDelivery(context)
    describeFlow(context)
    describeMigration(context)
  })
}
