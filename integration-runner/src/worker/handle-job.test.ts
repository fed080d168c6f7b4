import { EngineError, type ActivatedJob } from '@souffleur/engine/client'
import type { IntegrationFunction, Variables } from '@souffleur/schemas'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import type { CallOutcome } from '../functions/call-outcome.ts'
import { compileFunction } from '../functions/compile-function.ts'
import { handleJob, type JobMeans } from './handle-job.ts'

const order: IntegrationFunction = { id: 'order', version: 1, name: 'Order', system: 'shop', kind: 'http', repeatable: false, parameters: [], request: { method: 'POST', path: '/orders' }, response: { result: '=body' }, samples: [] }
const job = { key: '7', customHeaders: { functionId: 'order', functionVersion: '1', resultVariable: 'ordered' }, variables: { amount: 5 } as Variables } as unknown as ActivatedJob

interface Scene { outcome?: CallOutcome; refuse?: EngineError[]; marked?: string[]; repeatable?: boolean }

/** Handles a job (or several, one after the other) where the engine and the caller only note what they are asked. */
async function handle({ outcome = { kind: 'result', value: 'done', from: 'system' }, refuse = [], marked = [], repeatable = false }: Scene, ...jobs: ActivatedJob[]): Promise<unknown[]> {
  const noted: unknown[] = []
  const answer = (command: string) => async (request: object) => {
    const refusal = refuse.shift()
    if (refusal) throw refusal
    noted.push([command, request])
  }
  const means = {
    engine: { completeJob: answer('complete'), throwError: answer('throw'), failJob: answer('fail') },
    caller: { functions: { get: async () => compileFunction({ ...order, repeatable }) }, call: async (call: object) => { noted.push(['call', call]); return outcome } },
    marks: { mark: async (key: string) => !marked.includes(key) && marked.push(key) > 0 },
    log: pino({ level: 'silent' }),
  } as unknown as JobMeans
  for (const one of jobs) await handleJob(means, one)
  return noted
}

const call = ['call', { id: 'order', version: 1, given: { amount: 5 }, callId: '7' }]

test('should store the result in the variable that the step names', async () => {
  expect(await handle({}, job)).toEqual([call, ['complete', { jobKey: '7', variables: { ordered: 'done' } }]])
})

test('should store nothing where the step names no variable', async () => {
  const silent = { ...job, customHeaders: { functionId: 'order' } }
  expect((await handle({}, silent)).at(-1)).toEqual(['complete', { jobKey: '7', variables: {} }])
})

test('should not carry out twice what changes something', async () => {
  const noted = await handle({}, job, job)
  expect(noted.slice(2)).toEqual([['throw', { jobKey: '7', errorCode: 'unavailable', errorMessage: '"order" was called once and its answer was lost. It may have been carried out.' }]])
})

test('should carry out again what may be repeated', async () => {
  expect(await handle({ repeatable: true }, job, job)).toHaveLength(4)
})

test('should tell the engine again when it is busy', async () => {
  const noted = await handle({ refuse: [new EngineError('RESOURCE_EXHAUSTED', 'busy'), new EngineError('UNAVAILABLE', 'gone')] }, job)
  expect(noted).toEqual([call, ['complete', { jobKey: '7', variables: { ordered: 'done' } }]])
})

test('should let a job go that the engine no longer knows', async () => {
  expect(await handle({ refuse: [new EngineError('NOT_FOUND', 'no such job')] }, job)).toEqual([call])
})

test('should stop where the definition is wrong', async () => {
  expect((await handle({ outcome: { kind: 'fault', message: 'Correct it.' } }, job)).at(-1)).toEqual(['fail', { jobKey: '7', retries: 0, errorMessage: 'Correct it.' }])
})

test.each([
  [{}, /names no function/],
  [{ functionId: 'order', functionVersion: 'new' }, /no whole number/],
])('should stop where the step is wrong: %j', async (customHeaders, message) => {
  expect(await handle({}, { ...job, customHeaders } as ActivatedJob)).toEqual([['fail', { jobKey: '7', retries: 0, errorMessage: expect.stringMatching(message) }]])
})
