import { expect, it } from 'vitest'
import type { JobValue, PartitionState, ProcessingResult } from '../core/index.ts'
import { JobDispatcher } from './job-dispatcher.ts'
import type { PendingCommand } from './pending-command.ts'
import { systemClock } from './system-clock.ts'

const activated = { response: { value: { jobKeys: [7], jobs: [{ type: 'work' }] } }, activatable: [], results: [] } as unknown as ProcessingResult

it.each([
  ['declines', () => false],
  ['breaks at', () => { throw new Error('the connection is gone') }],
])('should give back at once a job that a stream %s', (_what, onJob) => {
  const submitted: PendingCommand[] = []
  const dispatcher = new JobDispatcher((command) => submitted.push(command), systemClock)
  dispatcher.streams.open({ type: 'work', worker: 'w', timeout: 1, fetchVariables: [] }, onJob)
  const [push] = dispatcher.assign([{ type: 'work', key: 7 }])
  push!.settle(activated)
  expect(submitted.map(({ build }) => build({} as PartitionState, 0))).toMatchObject([{ valueType: 'JOB', intent: 'YIELD', key: 7 }])
})

it.each([
  ['takes', () => true, []],
  ['declines', () => false, [7]],
  ['breaks at', () => { throw new Error('the connection is gone') }, [7]],
])('should give back what the core pushed unless a stream takes it: one that %s it', (_what, onJob, back) => {
  const submitted: PendingCommand[] = []
  const dispatcher = new JobDispatcher((command) => submitted.push(command), systemClock)
  dispatcher.streams.open({ type: 'work', worker: 'w', timeout: 1, fetchVariables: [] }, onJob)
  const stream = dispatcher.findStream('work', 7)!
  expect(dispatcher.findStream('other', 7)).toBeUndefined()
  dispatcher.deliver([{ stream, key: 7, value: {} as JobValue }])
  expect(submitted.map(({ build }) => build({} as PartitionState, 0)?.key)).toEqual(back)
})
