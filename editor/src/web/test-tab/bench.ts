import { commands, createPartitionState, processCommand, type Command, type DeploymentValue, type ExecutableProcess, type JobBatchValue, type ProcessInstanceCreationValue } from '@souffleur/engine/core'
import { functionJobType, type Variables } from '@souffleur/schemas'
import { BenchRecords } from './bench-records.ts'

/** Type of the jobs that stand for a person at a step. */
const stepJobType = 'io.camunda.zeebe:userTask'
/** Jobs are ours until they are answered: nothing times out on the bench by itself. */
const jobTimeoutMs = 1e12
/** Most jobs claimed after one command. */
const jobsAtOnce = 1000

/** The real engine core in memory, with one instance on it. Time is what the caller says; nothing happens between calls. */
export class Bench {
  readonly records = new BenchRecords()
  readonly #state = createPartitionState()

  /**
   * Takes drawings together and returns their processes by id, in the order of the files.
   * @throws Error with the engine's sentence when one cannot run
   */
  deploy(resources: { name: string; content: Uint8Array }[], at: number): Map<string, ExecutableProcess> {
    const { processesMetadata } = this.#run(commands.deploy(resources, at)) as DeploymentValue
    return new Map(processesMetadata.map(({ bpmnProcessId, processDefinitionKey }) => [bpmnProcessId, this.#state.processNow(processDefinitionKey)]))
  }

  start(bpmnProcessId: string, variables: Variables, at: number): void {
    const created = this.#run(commands.createInstance({ bpmnProcessId, version: -1, variables }, at))
    this.records.root = (created as ProcessInstanceCreationValue).processInstanceKey
    this.#claimJobs(at)
  }

  completeJob(key: number, variables: Variables, at: number): void { this.#go(commands.completeJob(key, variables, at), at) }
  throwError(key: number, errorCode: string, at: number): void { this.#go(commands.throwError(key, { errorCode }, at), at) }
  publishMessage(name: string, correlationKey: string, at: number): void { this.#go(commands.publishMessage({ name, correlationKey, timeToLive: 0 }, at), at) }
  triggerTimer(key: number, at: number): void { this.#go(commands.triggerTimer(key, at), at) }

  #go(command: Command, at: number): void {
    this.#run(command)
    this.#claimJobs(at)
  }

  #claimJobs(at: number): void {
    for (const type of [stepJobType, functionJobType]) {
      const { jobKeys, jobs } = this.#run(commands.activateJobs({ type, worker: 'test', timeout: jobTimeoutMs, maxJobsToActivate: jobsAtOnce }, at)) as JobBatchValue
      jobs.forEach((job, index) => this.records.claimed(jobKeys[index]!, job))
    }
  }

  #run(command: Command): object | undefined {
    const { records, response } = processCommand(this.#state, command)
    this.#state.takeChanges()
    if (response?.recordType === 'COMMAND_REJECTION') throw new Error(response.rejectionReason ?? response.intent)
    for (const record of records) this.records.apply(record)
    return response?.value
  }
}
