import type { Command } from './command.ts'
import { CommandRefused } from './command-refused.ts'
import type { FindJobStream } from './job-stream.ts'
import { Processing } from './processing.ts'
import type { ProcessingResult } from './processing-result.ts'
import type { Processor } from './processors/processor.ts'
import { processorOf } from './processors/processors.ts'
import type { EngineRecord } from './record.ts'
import { NotCompiled } from './state/not-compiled.ts'
import { PageFault } from './state/page-fault.ts'
import type { PartitionState } from './state/partition-state.ts'
import { isSteps, type Steps, walk } from './steps.ts'

/** Follow-up commands that one command may cause: a loop without a wait state would go on for ever. */
export const MAX_FOLLOW_UPS = 50_000

/**
 * Decides a command, applies what it decides, then processes what follows from it until nothing is left. All of it happens or nothing:
 * on a `PageFault` the state is as before, and the same command may be given again once the row is loaded. Any other exception is a fault of this engine: the command is
 * rejected as PROCESSING_ERROR and the state is as before.
 */
export function processCommand(state: PartitionState, command: Command, findStream?: FindJobStream): ProcessingResult {
  return takeInHand(state, command, findStream).goOn(() => false)!
}

/** A command in the middle of its processing. Until it is done nobody else may change the state, take its changes or evict rows. */
export interface CommandInHand {
  /** Processes until nothing is left, and answers the result, or until `isTimeUp`, and answers nothing: then go on later. Throws as `processCommand` does. */
  goOn(isTimeUp: () => boolean): ProcessingResult | undefined
}

/** Answers the result, or nothing when it is to go on later. */
type Run = (isTimeUp: () => boolean) => ProcessingResult | undefined

/** The same as `processCommand` in slices: one command may cause tens of thousands of others, or bring a file that takes long to read. */
export function takeInHand(state: PartitionState, command: Command, findStream?: FindJobStream): CommandInHand {
  state.journal.lastOldKey = state.counter.lastKey
  let run = open(state, command, findStream)
  const goOn: Run = (isTimeUp) => {
    const result = orRefuse(state, command, () => run(isTimeUp))
    if (!(result instanceof NotCompiled)) return result
    run = openAfter(result.steps, open(state, command, findStream))
    return goOn(isTimeUp)
  }
  return { goOn }
}

function open(state: PartitionState, command: Command, findStream?: FindJobStream): Run {
  const processing = new Processing(state, command.timestamp, findStream)
  let response: ReturnType<typeof begin>
  return (isTimeUp) => {
    if (processing.records.length === 0) response = begin(processing, command)
    if (isSteps(response)) {
      const step = walk(response, isTimeUp)
      if (!step.done) return undefined
      response = step.value
    }
    if (!goOn(processing, isTimeUp)) return undefined
    receive(state, command)
    state.journal.commit()
    return resultOf(processing, command, response ?? undefined)
  }
}

/** What was missing first. */
function openAfter(steps: Steps<unknown>, run: Run): Run {
  let isMissing = true
  return (isTimeUp) => {
    if (isMissing) isMissing = !walk(steps, isTimeUp).done
    return isMissing ? undefined : run(isTimeUp)
  }
}

/** Takes everything back when processing fails. */
function orRefuse(state: PartitionState, command: Command, run: () => ProcessingResult | undefined): ProcessingResult | NotCompiled | undefined {
  try {
    return run()
  } catch (error) {
    state.journal.rollback()
    if (error instanceof PageFault) throw error
    if (error instanceof NotCompiled) return error
    if (command.parcel?.others.length) throw error
    const refused = refuse(new Processing(state, command.timestamp), command, asRefusal(command, error))
    receive(state, command)
    state.journal.commit()
    return refused
  }
}

/** Whether nothing is left to process. */
function goOn(processing: Processing, isTimeUp: () => boolean): boolean {
  for (let follower = processing.next(); follower; follower = processing.next()) {
    if (processing.records.length > MAX_FOLLOW_UPS) throw new Error(`it caused more than ${MAX_FOLLOW_UPS} records. Is there a loop without a wait state?`)
    processorOf(follower)(follower, processing)
    if (isTimeUp()) return processing.pending.length === 0
  }
  return true
}

/** The command from outside goes first; only its answer is the caller's. */
function begin(processing: Processing, { valueType, intent, key, value, request, parcel }: Command): ReturnType<Processor<any>> {
  processing.followUp(valueType, intent, key, value as never)
  for (const other of parcel?.others ?? []) processing.followUp(other.valueType, other.intent, other.key, other.value as never)
  const record = processing.next()!
  return processorOf(record)(request === undefined ? record : { ...record, request }, processing)
}

/** What came from another partition is not taken again. */
function receive(state: PartitionState, { parcel }: Command): void {
  if (parcel) state.inbox.put(String(parcel.from), parcel.last)
}

function asRefusal({ intent }: Command, error: unknown): CommandRefused {
  if (error instanceof CommandRefused) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new CommandRefused('PROCESSING_ERROR', `Expected to process command '${intent}' without errors, but exception occurred: ${reason}`)
}

function refuse(processing: Processing, command: Command, { rejectionType, message }: CommandRefused): ProcessingResult {
  processing.followUp(command.valueType, command.intent, command.key, command.value as never)
  processing.next()
  return resultOf(processing, command, processing.reject({ type: rejectionType, reason: message }))
}

function resultOf(processing: Processing, { operationReference }: Command, response: EngineRecord<any> | undefined): ProcessingResult {
  const { records, activatable, pushed, results, sent } = processing
  return { records, activatable, results, ...response && { response }, ...operationReference !== undefined && { operationReference }, ...pushed.length > 0 && { pushed }, ...sent.length > 0 && { sent } }
}
