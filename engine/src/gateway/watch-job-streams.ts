import type { EngineClient, JobRequest } from '../client/engine-client.ts'

/** A job stream that somebody holds open. Those that want the same are one for the engine, `serverStreamId`; `localId` tells them from each other. */
export interface OpenJobStream extends JobRequest { serverStreamId: string; localId: number }

/** The client, and a look at the job streams that are open through it. */
export function watchJobStreams(client: EngineClient): { client: EngineClient; jobStreams(): OpenJobStream[] } {
  const open = new Set<OpenJobStream>()
  const streamActivatedJobs: EngineClient['streamActivatedJobs'] = (request, onJob, onReopened) => {
    const stream = client.streamActivatedJobs(request, onJob, onReopened)
    const noted = { ...request, ...identify(request, open) }
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

function identify(request: JobRequest, open: Iterable<OpenJobStream>): Pick<OpenJobStream, 'serverStreamId' | 'localId'> {
  const alike = [...open].filter(other => wants(other) === wants(request))
  return { serverStreamId: alike[0]?.serverStreamId ?? crypto.randomUUID(), localId: Math.max(-1, ...alike.map(({ localId }) => localId)) + 1 }
}

const wants = ({ type, worker, timeout, fetchVariables = [] }: JobRequest): string => JSON.stringify([type, worker, timeout, fetchVariables])
