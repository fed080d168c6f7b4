import { findOutline, type Evaluate } from '@souffleur/player/walk'
import type { Channel, SessionState, Step, TrailEntry, Variables } from '@souffleur/schemas'
import { Bench } from './bench.ts'
import type { BenchRecords, OpenJob } from './bench-records.ts'
import { buildTestStep } from './build-test-step.ts'
import type { CallOutcome } from './call-outcome.ts'
import type { JournalEntry } from './journal.ts'
import type { TestedScript } from './tested-script.ts'

export interface TestSessionOptions {
  script: TestedScript
  channel: Channel
  lang: string
  context: Variables
  evaluate: Evaluate
  /** Epoch ms. */
  now(): number
}

/** One function call of a test: waiting while it has no outcome. */
export interface TestCall { job: OpenJob; outcome?: CallOutcome }

/**
 * One walk of a drawing on the engine core. Every move is written down, so that going back is playing the journal again up to there:
 * exact, whatever lay between.
 */
export class TestSession {
  readonly id = crypto.randomUUID()
  readonly options: TestSessionOptions
  readonly startedAt: number
  /** Grows with every change, never goes back. */
  revision = 0
  retry: SessionState['retry']
  /** Fields of the step in hand that a bot gave one by one. */
  given: Variables = {}
  notes: SessionState['notes'] = []
  /** Somebody ended it before the script did. */
  stopped = false
  #bench = new Bench()
  #journal: JournalEntry[] = []
  #trail: TrailEntry[] = []
  #calls = new Map<number, TestCall>()

  /** @throws Error with the engine's sentence when the drawing cannot run */
  constructor(options: TestSessionOptions) {
    this.options = options
    this.startedAt = options.now()
    this.#begin()
  }

  get records(): BenchRecords { return this.#bench.records }
  /** Visited steps in order, their stages as drawn. Steps that the engine took away unanswered are left out. */
  get trail(): TrailEntry[] { return this.#trail.filter(({ visit, answer }) => answer !== undefined || this.records.steps.has(Number(visit))) }
  /** Function calls in the order they were made. */
  get calls(): TestCall[] { return [...this.#calls.values()] }

  /** The step in front of the person: the one that came last. */
  get step(): Step | undefined {
    const job = [...this.records.steps.values()].at(-1)
    return job && buildTestStep(job, this.options)
  }

  answer(step: Step, variables: Variables, words: string): void { this.#do({ kind: 'answer', step, variables, words, at: this.options.now() }) }
  object(message: string): void { this.#do({ kind: 'objection', message, at: this.options.now() }) }
  settleCall(job: number, outcome: CallOutcome): void { this.#do({ kind: 'call', job, outcome, at: this.options.now() }) }
  fireTimer(timer: number): void { this.#do({ kind: 'timer', timer, at: this.options.now() }) }

  /** Goes back to a visited step: everything from its answer on never happened. */
  rewind(visit: string): void {
    const upTo = this.#journal.findIndex((entry) => entry.kind === 'answer' && entry.step.visit === visit)
    if (upTo === -1) return
    const kept = this.#journal.slice(0, upTo)
    this.#begin()
    for (const entry of kept) this.#play(entry)
    this.#touch()
  }

  #begin(): void {
    const { script: { resources, outline }, context, channel, lang } = this.options
    this.#bench = new Bench()
    this.#journal = []
    this.#trail = []
    this.#calls = new Map()
    this.stopped = false
    this.#bench.deploy(resources, this.startedAt)
    this.#bench.start(outline.processId, { ...context, sessionId: this.id, channel, lang }, this.startedAt)
    this.#follow(this.startedAt)
  }

  #do(entry: JournalEntry): void {
    this.#play(entry)
    this.#touch()
  }

  #touch(): void {
    this.revision++
    this.retry = undefined
    this.given = {}
  }

  #play(entry: JournalEntry): void {
    if (entry.kind === 'answer') this.#bench.completeJob(Number(entry.step.visit), entry.variables, entry.at)
    else if (entry.kind === 'objection') this.#bench.publishMessage(entry.message, this.id, entry.at)
    else if (entry.kind === 'timer') this.#bench.triggerTimer(entry.timer, entry.at)
    else this.#settle(entry)
    this.#journal.push(entry)
    if (entry.kind === 'answer') this.#wordAnswer(entry.step.visit, entry.words)
    this.#follow(entry.at)
  }

  #settle({ job, outcome, at }: JournalEntry & { kind: 'call' }): void {
    const call = this.#calls.get(job)
    if (!call) return
    call.outcome = outcome
    if (outcome.kind === 'error') return this.#bench.throwError(job, outcome.code, at)
    const { resultVariable } = call.job.customHeaders
    this.#bench.completeJob(job, resultVariable ? { [resultVariable]: outcome.output } : {}, at)
  }

  #wordAnswer(visit: string, words: string): void {
    const entry = this.#trail.findLast((visited) => visited.visit === visit)
    if (entry) Object.assign(entry, { answer: words, canReturn: true })
  }

  /** Notes the calls and steps that the last command brought. */
  #follow(at: number): void {
    for (const job of this.records.calls.values()) if (!this.#calls.has(job.key)) this.#calls.set(job.key, { job })
    for (const job of this.records.steps.values()) {
      if (this.#trail.some(({ visit }) => visit === String(job.key))) continue
      const { visit, elementId, name, objection } = buildTestStep(job, this.options)
      const stage = findOutline(this.options.script.outline, job.bpmnProcessId)?.steps[elementId]?.stage
      this.#trail.push({ visit, elementId, name, ...(stage && { stage }), ...(objection && { objection }), at: new Date(at).toISOString() })
    }
  }
}
