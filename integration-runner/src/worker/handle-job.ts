import { functionHeaders, unavailableError } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { ActivatedJob, EngineClient } from '@souffleur/engine/client'
import type { Logger } from 'pino'
import type { CallOutcome } from '../functions/call-outcome.ts'
import type { FunctionCaller } from '../functions/function-caller.ts'
import { FunctionFault } from '../functions/call-outcome.ts'
import type { OnceMarks } from '../policies/mark-once.ts'
import { keepJob } from './keep-job.ts'
import { tellEngine } from './tell-engine.ts'

export interface JobMeans { engine: EngineClient; caller: FunctionCaller; marks: OnceMarks; log: Logger }

/** One job: call its function, tell the engine. A job that is delivered again does no harm: the engine takes only the first answer, and a call that must not be repeated is not. */
export async function handleJob(means: JobMeans, job: ActivatedJob): Promise<void> {
  const kept = keepJob(means.engine, job)
  try {
    const outcome = await callOnce(means, job)
    failPoint('runner: function called, engine not told')
    await tellEngine(means, job, outcome)
  } finally {
    kept.release()
  }
}

async function callOnce({ caller, marks }: JobMeans, job: ActivatedJob): Promise<CallOutcome> {
  const id = job.customHeaders[functionHeaders.functionId]
  if (!id) return { kind: 'fault', message: 'The step names no function. Choose one and publish the script again.' }
  const version = readVersion(job.customHeaders[functionHeaders.functionVersion])
  if (version === 'wrong') return { kind: 'fault', message: `The version of the function "${id}" is no whole number. Choose the function again.` }
  if (!await isRepeatable(caller, id, version) && !await marks.mark(job.key)) return { kind: 'error', code: unavailableError, message: `"${id}" was called once and its answer was lost. It may have been carried out.` }
  failPoint('runner: before a function is called')
  return caller.call({ id, version, given: job.variables, callId: job.key })
}

/** What can't be found or compiled is never called, so it needs no mark. */
async function isRepeatable(caller: FunctionCaller, id: string, version: number | undefined): Promise<boolean> {
  try {
    return (await caller.functions.get(id, version)).repeatable
  } catch (error) {
    if (error instanceof FunctionFault) return true
    throw error
  }
}

function readVersion(text: string | undefined): number | 'wrong' | undefined {
  if (!text) return undefined
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'wrong'
}
