import { functionHeaders } from '@souffleur/schemas'
import { EngineError, type ActivatedJob, type EngineClient } from '@souffleur/engine/client'
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import type { Logger } from 'pino'
import type { CallOutcome } from '../functions/call-outcome.ts'

const passing = new Set(['UNAVAILABLE', 'RESOURCE_EXHAUSTED', 'DEADLINE_EXCEEDED'])
/** An answer is too dear to be lost to an engine that is busy or just restarting. */
const patience = retry(handleWhen((error) => error instanceof EngineError && passing.has(error.status)), { maxAttempts: 6, backoff: new ExponentialBackoff({ initialDelay: 100, maxDelay: 2000 }) })

/** Completes the job, throws its BPMN error, or stops it with an incident. A job that is gone meanwhile is nobody's loss. */
export async function tellEngine({ engine, log }: { engine: EngineClient; log: Logger }, job: ActivatedJob, outcome: CallOutcome): Promise<void> {
  try {
    await patience.execute(() => tell(engine, job, outcome))
  } catch (error) {
    if (!(error instanceof EngineError) || error.status !== 'NOT_FOUND') throw error
    log.debug({ job: job.key }, 'a function job was gone when its answer came')
  }
}

function tell(engine: EngineClient, job: ActivatedJob, outcome: CallOutcome): Promise<void> {
  if (outcome.kind === 'error') return engine.throwError({ jobKey: job.key, errorCode: outcome.code, errorMessage: outcome.message })
  if (outcome.kind === 'fault') return engine.failJob({ jobKey: job.key, retries: 0, errorMessage: outcome.message })
  const variable = job.customHeaders[functionHeaders.resultVariable]
  return engine.completeJob({ jobKey: job.key, variables: variable ? { [variable]: outcome.value } : {} })
}
