import type { DispatchedJob, JobsWanted } from './job-dispatcher.ts'
import { brokenStreamPause } from './limits.ts'

export interface OpenStream {
  wanted: JobsWanted
  onJob: (job: DispatchedJob) => void
  /** Passed over until then (epoch ms of this machine), because it could not take a job. */
  pausedUntil: number
}

/** The open job streams by job type, each type in turn. */
export class JobStreams {
  readonly #streams = new Map<string, OpenStream[]>()
  readonly #turn = new Map<string, number>()

  /** Jobs that become activatable from now on. Returns how to close it. */
  open(wanted: JobsWanted, onJob: (job: DispatchedJob) => void): () => void {
    const stream: OpenStream = { wanted, onJob, pausedUntil: 0 }
    this.#streams.set(wanted.type, [...(this.#streams.get(wanted.type) ?? []), stream])
    return () => this.#close(stream)
  }

  /** Deals jobs out over the streams of a type; nothing where there is none. */
  share(type: string, keys: number[]): [OpenStream, number[]][] {
    const streams = this.#streams.get(type)?.filter(({ pausedUntil }) => pausedUntil <= Date.now()) ?? []
    if (streams.length === 0) return []
    const turn = this.#turn.get(type) ?? 0
    this.#turn.set(type, turn + keys.length)
    return [...Map.groupBy(keys, (_key, index) => streams[(turn + index) % streams.length]!)]
  }

  /** False where the stream is closed or fails: the job must be given back. */
  deliver(stream: OpenStream, job: DispatchedJob): boolean {
    if (!this.#streams.get(stream.wanted.type)?.includes(stream)) return false
    try {
      stream.onJob(job)
      return true
    } catch {
      stream.pausedUntil = Date.now() + brokenStreamPause
      return false
    }
  }

  closeAll(): void {
    this.#streams.clear()
  }

  #close(stream: OpenStream): void {
    const left = this.#streams.get(stream.wanted.type)?.filter((other) => other !== stream) ?? []
    if (left.length) this.#streams.set(stream.wanted.type, left)
    else this.#streams.delete(stream.wanted.type)
  }
}
