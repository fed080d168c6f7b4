import { describe, expect, it } from 'vitest'
import type { JobValue } from '../core/index.ts'
import { JobStreams } from './job-streams.ts'
import { stopwatch } from './stopwatch.ts'

const wanted = { type: 't', worker: 'w', timeout: 1, fetchVariables: [] }
const job = (key: number) => ({ key, value: {} as JobValue })

describe('job streams', () => {
  it('should take turns', () => {
    const streams = new JobStreams(stopwatch)
    for (let n = 0; n < 2; n++) streams.open(wanted, () => undefined)
    expect(streams.share('t', [1, 2, 3]).map(([, keys]) => keys)).toEqual([[1, 3], [2]])
  })

  it('should not offer a job again to the stream that declined it', () => {
    const streams = new JobStreams(stopwatch)
    streams.open(wanted, () => false)
    const [[picky]] = streams.share('t', [1]) as [[Parameters<JobStreams['deliver']>[0], number[]]]
    expect(streams.deliver(picky, job(1))).toBe(false)
    expect(streams.share('t', [1])).toEqual([])
    expect(streams.share('t', [2])).toEqual([[picky, [2]]])
    streams.open(wanted, () => undefined)
    expect(streams.share('t', [1]).map(([stream]) => stream === picky)).toEqual([false])
  })
})
