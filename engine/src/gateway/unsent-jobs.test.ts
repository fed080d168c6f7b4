import { beforeEach, describe, expect, it } from 'vitest'
import type { ActivatedJob } from '../client/engine-client.ts'
import { maxStalledLength, maxUnsentJobs, maxUnsentLength, stallLooks } from './limits.ts'
import { UnsentJobs } from './unsent-jobs.ts'

let unsent: UnsentJobs
let look: (() => void) | undefined
const job = (key: number): ActivatedJob => ({ key: String(key) }) as ActivatedJob
const wait = (looks: number): void => { for (let count = 0; count < looks; count++) look?.() }

beforeEach(() => {
  look = undefined
  unsent = new UnsentJobs((_ms, onLook) => {
    look = onLook
    return () => { look = undefined }
  })
})

describe('jobs that have not left yet', () => {
  it('should find room for so many, and for so much', () => {
    for (let key = 1; key < maxUnsentJobs; key++) unsent.add(job(key), 1)
    expect(unsent.hasRoom()).toBe(true)
    unsent.add(job(maxUnsentJobs), 1)
    expect(unsent.hasRoom()).toBe(false)
    unsent.takeAll()
    unsent.add(job(1), maxUnsentLength)
    expect(unsent.hasRoom()).toBe(false)
  })

  it('should count a job once that is sent again', () => {
    for (let times = 0; times < 3; times++) unsent.add(job(1), maxUnsentLength - 1)
    expect(unsent.hasRoom()).toBe(true)
    unsent.left(job(1))
    unsent.left(job(1))
    unsent.add(job(2), maxUnsentLength)
    expect(unsent.hasRoom()).toBe(false)
  })

  it('should find little room behind a worker that takes nothing', () => {
    unsent.add(job(1), maxStalledLength)
    wait(stallLooks - 1)
    expect(unsent.hasRoom()).toBe(true)
    wait(1)
    expect(unsent.hasRoom()).toBe(false)
  })

  it('should take the smallest step for a sign that the worker reads on', () => {
    unsent.add(job(1), 1)
    unsent.add(job(2), maxStalledLength)
    wait(stallLooks)
    expect(unsent.hasRoom()).toBe(false)
    unsent.left(job(1))
    expect(unsent.hasRoom()).toBe(true)
  })

  it('should leave small jobs to a worker that thinks for long', () => {
    unsent.add(job(1), 100)
    wait(stallLooks * 10)
    expect(unsent.hasRoom()).toBe(true)
  })

  it('should look no more where nothing waits', () => {
    unsent.add(job(1), 1)
    unsent.left(job(1))
    wait(1)
    expect(look).toBeUndefined()
    unsent.add(job(2), 1)
    expect(unsent.takeAll()).toEqual([job(2)])
    expect(look).toBeUndefined()
    expect(unsent.has(job(2))).toBe(false)
  })
})
