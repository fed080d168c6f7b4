import type { Clock } from './clock.ts'
import type { DispatchedJob, JobsWanted } from './job-dispatcher.ts'
import { brokenStreamPause, rememberedDeclines } from './limits.ts'

export interface OpenStream {
  wanted: JobsWanted
  /** False declines the job. */
  onJob: (job: DispatchedJob) => unknown
  /** Passed over until then (ms of `elapsed`), because it could not take a job. */
  pausedUntil: number
  /** Keys of jobs that it declined: they are not offered to it again. */
  declined: Set<number>
}

/** The open job streams by job type, each type in turn. */
export class JobStreams {
  readonly #clock: Pick<Clock, 'elapsed'>
  readonly #streams = new Map<string, OpenStream[]>()
  readonly #turn = new Map<string, number>()

  constructor(clock: Pick<Clock, 'elapsed'>) {
    this.#clock = clock
  }

  /** Jobs that become activatable from now on. Returns how to close it. */
  open(wanted: JobsWanted, onJob: OpenStream['onJob']): () => void {
    const stream: OpenStream = { wanted, onJob, pausedUntil: 0, declined: new Set() }
    this.#streams.set(wanted.type, [...(this.#streams.get(wanted.type) ?? []), stream])
    return () => this.#close(stream)
  }

  /** Whose turn it is among the streams of a type that may take this job. */
  next(type: string, key: number): OpenStream | undefined {
    return this.share(type, [key])[0]?.[0]
  }

  /** Deals jobs out over the streams of a type. Left out is what no stream takes. */
  share(type: string, keys: number[]): [OpenStream, number[]][] {
    const streams = this.#streams.get(type)?.filter(({ pausedUntil }) => pausedUntil <= this.#clock.elapsed()) ?? []
    if (streams.length === 0) return []
    const turn = this.#turn.get(type) ?? 0
    this.#turn.set(type, turn + keys.length)
    const takers = keys.map((key, index) => ({ key, stream: takerOf(streams, key, turn + index) }))
    return [...Map.groupBy(takers, ({ stream }) => stream)].flatMap(([stream, taken]) => (stream ? [[stream, taken.map(({ key }) => key)]] : []))
  }

  /** False where the stream is closed, declines or fails: the job must be given back. */
  deliver(stream: OpenStream, job: DispatchedJob): boolean {
    if (!this.#streams.get(stream.wanted.type)?.includes(stream)) return false
    try {
      if (stream.onJob(job) !== false) return true
      decline(stream, job.key)
      return false
    } catch {
      stream.pausedUntil = this.#clock.elapsed() + brokenStreamPause
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

/** The stream whose turn it is, passing over those that declined the job. */
function takerOf(streams: OpenStream[], key: number, turn: number): OpenStream | undefined {
  const willing = streams.filter(({ declined }) => !declined.has(key))
  return willing[turn % willing.length]
}

function decline({ declined }: OpenStream, key: number): void {
  if (declined.size >= rememberedDeclines) declined.delete(declined.values().next().value!)
  declined.add(key)
}
