import { afterAll, beforeAll, describe, it } from 'vitest'
import type { EngineClient } from '../../src/client/engine-client.ts'
import type { ExportedRecord, RecordStream } from '../../src/runtime/record-stream.ts'
import { describeDecisions } from './decisions.ts'
import { describeDeployment } from './deployment.ts'
import { findUserTask } from './find-user-task.ts'
import { describeFlow } from './flow.ts'
import { describeInstances } from './instances.ts'
import { describeJobDelivery } from './job-delivery.ts'
import { describeJobs } from './jobs.ts'
import { describeMigration } from './migration.ts'
import { describeNewerVersions } from './newer-versions.ts'
import { describeRefusals } from './refusals.ts'
import { describeSignals } from './signals.ts'
import { describeUserTasks } from './user-tasks.ts'

export interface StartedClient {
  client: EngineClient
  /** Where the suite can read it: the keys of native user tasks are told nowhere else. */
  records?: RecordStream
  stop(): Promise<void>
}

/** Names of cases that cannot run on an implementation, each with the reason. */
export type Lacks = { [caseName: string]: string }

/** What the suites of the contract work on; ids are unique, so that one engine serves all of them. */
export interface ContractContext {
  client(): EngineClient
  newId(prefix: string): string
  /** The native user task that an instance waits at, from the record stream. */
  userTask(processInstanceKey: string): Promise<Pick<ExportedRecord, 'key' | 'value'>>
  /** A case; skipped, and the reason said, where the implementation lacks it. */
  test(name: string, run: () => Promise<void>): void
}

/**
 * The contract of `EngineClient`: one suite, every implementation (memory, Postgres, our gateway through three clients, a real Zeebe). Nothing
 * in it looks behind the client. What the real Zeebe says is right.
 */
export function describeEngineClient(name: string, start: () => Promise<StartedClient>, lacks: Lacks = {}): void {
  describe(`${name} as an engine client`, () => {
    let started: StartedClient
    let ids = 0
    const run = Date.now().toString(36)
    const context: ContractContext = {
      client: () => started.client,
      newId: (prefix) => `${prefix}-${run}-${++ids}`,
      userTask: (processInstanceKey) => findUserTask(started.records!, processInstanceKey),
      test: (title, body) => lacks[title] === undefined ? it(title, body) : it.skip(`${title} (${lacks[title]})`, body),
    }

    beforeAll(async () => { started = await start() })
    afterAll(() => started?.stop())

    describeDeployment(context)
    describeInstances(context)
    describeJobs(context)
    describeJobDelivery(context)
    describeFlow(context)
    describeSignals(context)
    describeUserTasks(context)
    describeMigration(context)
    describeDecisions(context)
    describeNewerVersions(context)
    describeRefusals(context)
  })
}
