import type { EngineClient, JobRequest } from '../client/engine-client.ts'

/** A job stream that somebody holds open; `id` tells it from others with the same request. */
export interface OpenJobStream extends JobRequest { id: string }

/** The client, and a look at the job streams that are open through it. */
export function watchJobStreams(client: EngineClient): { client: EngineClient; jobStreams(): OpenJobStream[] } {
  const open = new Set<OpenJobStream>()
  const streamActivatedJobs: EngineClient['streamActivatedJobs'] = (request, onJob, onReopened) => {
    const stream = client.streamActivatedJobs(request, onJob, onReopened)
    const noted = { ...request, id: crypto.randomUUID() }
    open.add(noted)
    return {
      close() {
        open.delete(noted)
        stream.close()
      },
    }
  }
  return { client: { ...client, streamActivatedJobs }, jobStreams: () => [...open] }
}
