import type { ServiceError } from '@grpc/grpc-js'
import { KeyNames, levelRecords, type TimerTimes } from '../level-records.ts'
import { levelBody, levelText, sortByKey } from '../level-answers.ts'
import { References } from '../references.ts'
import { type Scenario, type ScenarioStep, TAG } from '../scenario.ts'
import type { ProcessedRecord } from '../../../src/core/processing-result.ts'
import { callOfAction } from './call-of-action.ts'
import { callOfUserTask, isUserTaskAction } from './user-task-calls.ts'
import { OpenStreams } from './open-streams.ts'
import { OwnRecords } from './own-records.ts'
import type { Zeebe } from './zeebe.ts'
import type { ZeebeRecord } from './zeebe-records.ts'

type Action = ScenarioStep['action']
type Outcome = ScenarioStep['outcome']

const DAY = 86_400_000
/** How long nothing may come after the clock has moved (real ms): Zeebe looks for what is due in several turns. */
const QUIET_AFTER_TICK = 300
/** Zeebe looks for what is due already once a second (timers more often), and its clock stands still (ms). */
const NUDGE = 1_000
const MAX_NUDGES = 10
/** gRPC's INTERNAL: Zeebe stumbled over a fault of its own. */
const FAULT = 13
const STATUS: { [status: number]: number } = { 204: 0, 200: 0, 400: 3, 404: 5, 409: 9, 500: 13, 503: 14 }

/** Plays actions on a running Zeebe, one after the other, and keeps what comes of them as steps of a scenario. */
export class Recorder {
  readonly references = new References()
  readonly steps: ScenarioStep[] = []
  readonly #names = new KeyNames()
  readonly #timers: TimerTimes = new Map()
  readonly #zeebe: Zeebe
  readonly #scenario: Pick<Scenario, 'resources'>
  readonly #tag: string
  readonly #own: OwnRecords
  /** Records that came while an answer was waited for. */
  readonly #early: ZeebeRecord[] = []
  readonly #late: Outcome[] = []
  readonly #streams: OpenStreams
  #now: number
  readonly start: number

  private constructor(zeebe: Zeebe, scenario: Pick<Scenario, 'seed' | 'resources'>, start: number) {
    this.#zeebe = zeebe
    this.#streams = new OpenStreams(zeebe)
    this.#scenario = scenario
    this.#tag = `t${Date.now().toString(36)}s${scenario.seed}`
    this.#own = new OwnRecords(this.#tag)
    this.#now = this.start = start
  }

  /** Stops Zeebe's clock on the next morning. */
  static async begin(zeebe: Zeebe, scenario: Pick<Scenario, 'seed' | 'resources'>): Promise<Recorder> {
    const recorder = new Recorder(zeebe, scenario, await zeebe.pin())
    await zeebe.settle(QUIET_AFTER_TICK)
    return recorder
  }

  /** Does an action and waits for all that follows from it. Answers the records of it. A step in which Zeebe came upon a fault of its own is not kept. */
  async play(action: Action): Promise<ProcessedRecord[]> {
    const isTick = action.type === 'tick'
    const now = this.#now
    const outcome = await this.#outcome(action)
    const records = this.#own.pick([...this.#early.splice(0), ...await this.#zeebe.settle(isTick ? QUIET_AFTER_TICK : 0)])
    await this.#doWhatIsDue(records)
    for (const record of records) this.references.note(record)
    if (outcome.code === FAULT) return records
    const events = levelRecords(records, { names: this.#names, timers: this.#timers, untagged: new Set(), now: this.#now, isTick, jobBatches: true })
    const pushed = action.type === 'activate' ? [] : await this.#pushed(records)
    const results = this.#late.splice(0)
    this.steps.push({ action, now, outcome: this.#level(outcome), events, ...results.length > 0 && { results: results.map(result => this.#level(result)) }, ...pushed.length > 0 && { pushed } })
    return records
  }

  /** Nobody takes jobs any more. */
  end(): Promise<void> {
    return this.#streams.closeAll()
  }

  /** What went over streams with these records. */
  async #pushed(records: ProcessedRecord[]): Promise<unknown[]> {
    const activated = records.filter(({ valueType, intent, recordType }) => valueType === 'JOB_BATCH' && intent === 'ACTIVATED' && recordType === 'EVENT')
    const jobs = await this.#streams.take(activated.reduce((sum, { value }) => sum + value.jobKeys.length, 0))
    return sortByKey(jobs.map(job => this.#level({ body: job }).body))
  }

  async #outcome(action: Action): Promise<Outcome> {
    if (action.type === 'tick') return this.#tick()
    if (isUserTaskAction(action)) return this.#rest(action)
    if (action.type === 'openStream' || action.type === 'closeStream') return this.#stream(action)
    const { method, request } = callOfAction(action, { scenario: this.#scenario, references: this.references, named: text => text.replaceAll(TAG, this.#tag) })
    if (method !== 'CreateProcessInstanceWithResult') return settled(method === 'ActivateJobs' ? this.#zeebe.collect(method, request).then(jobsOf) : this.#zeebe.call(method, request))
    return this.#withResult(request)
  }

  async #stream({ type, jobType, timeout, fetch = [] }: Action): Promise<Outcome> {
    const named = jobType.replaceAll(TAG, this.#tag)
    await (type === 'openStream' ? this.#streams.open({ type: named, worker: 'w', timeout, fetchVariable: fetch }) : this.#streams.close(named))
    return { code: 0 }
  }

  async #tick(): Promise<Outcome> {
    this.#now = await this.#zeebe.pin(this.#now + DAY)
    return { code: 0 }
  }

  /** Adds what timers do whose date had passed when they were created, and jobs whose time was set to end in the past. */
  async #doWhatIsDue(records: ProcessedRecord[]): Promise<void> {
    for (let tries = 0; tries < MAX_NUDGES && (hasDueTimer(records, this.#now) || hasDueJob(records, this.#now)); tries++) {
      this.#now = await this.#zeebe.pin(this.#now + NUDGE)
      records.push(...this.#own.pick(await this.#zeebe.settle(QUIET_AFTER_TICK)))
    }
  }

  async #rest(action: Action): Promise<Outcome> {
    const { method, path, body } = callOfUserTask(action, this.references)
    const { status, detail } = await this.#zeebe.rest(method, path, body)
    return { code: STATUS[status] ?? 2, details: detail }
  }

  /** The answer may come with a later step, or never: a refusal comes at once. */
  async #withResult(request: object): Promise<Outcome> {
    let refused: Outcome | undefined
    void settled(this.#zeebe.call('CreateProcessInstanceWithResult', request)).then(outcome => {
      if (outcome.code === 0) this.#late.push(outcome)
      else refused = outcome
    })
    this.#early.push(...await this.#zeebe.settle())
    return refused ?? { code: 0 }
  }

  #level({ code, details, body }: Outcome): Outcome {
    const untagged = (text: string): string => text.replaceAll(this.#tag, TAG)
    const levelled = body === undefined || JSON.stringify(body) === '{}' ? undefined : levelBody(JSON.parse(untagged(JSON.stringify(body))), { names: this.#names, now: this.#now })
    return { code, ...details && { details: levelText(untagged(details), this.#names) }, ...levelled !== undefined && { body: levelled } }
  }
}

/** Whether a timer was created here whose time had come, and nothing has come of it yet. */
function hasDueTimer(records: ProcessedRecord[], now: number): boolean {
  const timers = records.filter(({ valueType, recordType }) => valueType === 'TIMER' && recordType === 'EVENT')
  const through = new Set(timers.filter(({ intent }) => intent !== 'CREATED').map(({ key }) => key))
  return timers.some(({ key, intent, value }) => intent === 'CREATED' && value.dueDate <= now && !through.has(key))
}

function hasDueJob(records: ProcessedRecord[], now: number): boolean {
  const jobs = records.filter(({ valueType, recordType }) => valueType === 'JOB' && recordType === 'EVENT')
  return jobs.some(({ key, intent, value }, at) => intent === 'TIMEOUT_UPDATED' && value.deadline <= now && !jobs.slice(at + 1).some(later => later.key === key))
}

const jobsOf = (batches: { jobs: object[] }[]): object[] => batches.flatMap(({ jobs }) => jobs)

async function settled(call: Promise<unknown>): Promise<Outcome> {
  try {
    return { code: 0, body: await call }
  } catch (error) {
    const { code, details } = error as ServiceError
    return { code, details }
  }
}
