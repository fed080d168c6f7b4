import type { Variables } from '@souffleur/schemas'
import type { Command } from './command.ts'
import { compareDueTimers, type DueTimer } from './compare-due-timers.ts'
import { commands, type CreateInstance, type MigrateInstance, type ModifyInstance } from './commands.ts'
import { dueCommand } from './due-command.ts'
import { processCommand } from './process-command.ts'
import type { JobStream } from './job-stream.ts'
import type { ProcessedRecord, ProcessingResult, PushedJob } from './processing-result.ts'
import type { EngineRecord } from './record.ts'
import type { DeploymentValue, JobBatchValue, JobValue, ProcessInstanceCreationValue } from './record-values.ts'
import { createPartitionState } from './state/create-partition-state.ts'

/** Times the clock is looked at in one `advance`: a timer that is due again at once would go on for ever. */
const MAX_DUE_COMMANDS = 10_000

const compareTimers = (left: { key: number; row: unknown }, right: { key: number; row: unknown }): number => compareDueTimers(left as DueTimer, right as DueTimer)

/** A command that the simulation's engine refused. `message` is Zeebe's text. */
export class Refusal extends Error {
  readonly rejection: EngineRecord<any>

  constructor(rejection: EngineRecord<any>) {
    super(rejection.rejectionReason)
    this.rejection = rejection
  }
}

/**
 * The whole engine in memory, without waiting: for tests of processes and for trying a script in the browser. Time stands still until `advance`. Refused
 * commands throw `Refusal`.
 */
export class EngineSimulation {
  /** May be replaced between two commands, as by a restart. */
  state = createPartitionState()
  /** Everything that was written, in order. */
  readonly records: ProcessedRecord[] = []
  #now: number
  readonly #streams = new Map<string, JobStream & { onJob: (job: PushedJob) => void }>()
  readonly #listeners = new Set<(records: ProcessedRecord[]) => void>()

  constructor(startTime = 0) {
    this.#now = startTime
  }

  /** Epoch ms of the simulated clock. */
  get now(): number {
    return this.#now
  }

  /** Calls `onRecords` after each command with what it wrote. Answers how to stop that. */
  listen(onRecords: (records: ProcessedRecord[]) => void): () => void {
    this.#listeners.add(onRecords)
    return () => this.#listeners.delete(onRecords)
  }

  /** Any command, processed to its end. */
  process(command: Command): ProcessingResult {
    const result = processCommand(this.state, command, type => this.#streams.get(type))
    this.records.push(...result.records)
    for (const listener of this.#listeners) listener(result.records)
    for (const job of result.pushed ?? []) this.#streams.get(job.value.type)?.onJob(job)
    return result
  }

  deploy(resources: { name: string; content: string | Uint8Array }[]): DeploymentValue {
    const bytes = resources.map(({ name, content }) => ({ name, content: typeof content === 'string' ? new TextEncoder().encode(content) : content }))
    return this.#must<DeploymentValue>(commands.deploy(bytes, this.#now))
  }

  createInstance(instance: CreateInstance): ProcessInstanceCreationValue {
    return this.#must(commands.createInstance(instance, this.#now))
  }

  cancelInstance(processInstanceKey: number): void {
    this.#must(commands.cancelInstance(processInstanceKey, this.#now))
  }

  modifyInstance(modification: ModifyInstance): void {
    this.#must(commands.modifyInstance(modification, this.#now))
  }

  migrateInstance(migration: MigrateInstance): void {
    this.#must(commands.migrateInstance(migration, this.#now))
  }

  /** Up to `max` jobs of a type, each with its key and the variables that it sees. */
  activateJobs(type: string, { max = 100, timeout = 300_000, worker = 'simulation' } = {}): (JobValue & { key: number })[] {
    const { jobs, jobKeys } = this.#must<JobBatchValue>(commands.activateJobs({ type, worker, timeout, maxJobsToActivate: max }, this.#now))
    return jobs.map((job, index) => ({ ...job, key: jobKeys[index]! }))
  }

  /** Jobs of a type go to `onJob` from now on as soon as there are any, one stream a type. Answers how to stop that. */
  streamJobs(type: string, wanted: JobStream['wanted'], onJob: (job: PushedJob) => void): () => void {
    this.#streams.set(type, { wanted, onJob })
    return () => this.#streams.delete(type)
  }

  completeJob(key: number, variables: Variables = {}): void {
    this.#must(commands.completeJob(key, variables, this.#now))
  }

  failJob(key: number, failure: { retries: number; errorMessage?: string; retryBackoff?: number; variables?: Variables }): void {
    this.#must(commands.failJob(key, failure, this.#now))
  }

  throwError(key: number, error: { errorCode: string; errorMessage?: string; variables?: Variables }): void {
    this.#must(commands.throwError(key, error, this.#now))
  }

  publishMessage(message: { name: string; correlationKey: string; timeToLive?: number; messageId?: string; variables?: Variables }): void {
    this.#must(commands.publishMessage(message, this.#now))
  }

  broadcastSignal(signal: { signalName: string; variables?: Variables }): void {
    this.#must(commands.broadcastSignal(signal, this.#now))
  }

  setVariables(scopeKey: number, variables: Variables, updateSemantics: 'PROPAGATE' | 'LOCAL' = 'PROPAGATE'): void {
    this.#must(commands.updateVariables({ scopeKey, variables, updateSemantics }, this.#now))
  }

  resolveIncident(key: number): void {
    this.#must(commands.resolveIncident(key, this.#now))
  }

  deleteResource(resourceKey: number): void {
    this.#must(commands.deleteResource(resourceKey, this.#now))
  }

  /** Moves the clock on by `milliseconds`, then does what has become due: timers first, then time-outs and back-offs of jobs, then messages that expire. */
  advance(milliseconds: number): void {
    this.#now += milliseconds
    const refused = new Set<number>()
    for (let count = 0; count < MAX_DUE_COMMANDS;) {
      const due = this.#due(refused)
      if (due.length === 0) return
      for (const command of due) if (this.process(command).response?.recordType === 'COMMAND_REJECTION') refused.add(command.key)
      count += due.length
    }
    throw new Error(`Expected the clock to come to rest, but ${MAX_DUE_COMMANDS} timers were due one after another. Is there a cycle without a pause?`)
  }

  /** What is due now, of the first table that has something. */
  #due(refused: ReadonlySet<number>): Command[] {
    for (const table of ['timers', 'jobs', 'messages'] as const) {
      const rows = [...this.state[table].resident()].map(([key, row]) => ({ key, row, due: this.state[table].dueOf(row as never) ?? Infinity }))
      const due = rows.filter(row => row.due <= this.#now && !refused.has(row.key)).sort(table === 'timers' ? compareTimers : (left, right) => left.due - right.due || left.key - right.key)
      if (due.length > 0) return due.map(({ key, row }) => dueCommand(table, key, row, this.#now))
    }
    return []
  }

  #must<Value>(command: Command): Value {
    const { response } = this.process(command)
    if (response?.recordType === 'COMMAND_REJECTION') throw new Refusal(response)
    return response?.value as Value
  }
}
