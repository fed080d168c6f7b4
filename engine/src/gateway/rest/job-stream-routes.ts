import { Router } from 'express'
import type { OpenJobStream } from '../watch-job-streams.ts'
import { printDuration } from './print-duration.ts'

const tenantIds = ['<default>']

/**
 * Who streams jobs, as Zeebe's monitoring tells it: `GET /actuator/jobstreams/remote`, in the eyes of the engine, where streams that want the same are one; `…/client`, in those of the gateway;
 * `GET /actuator/jobstreams` has both. Suites of clients wait there for a stream to be open.
 */
export function jobStreamRoutes(jobStreams: () => OpenJobStream[]): Router {
  const router = Router()
  router.get('/actuator/jobstreams', (_request, response) => response.json({ remote: remote(jobStreams()), client: jobStreams().map(toClient) }))
  router.get('/actuator/jobstreams/remote', (_request, response) => response.json(remote(jobStreams())))
  router.get('/actuator/jobstreams/client', (_request, response) => response.json(jobStreams().map(toClient)))
  router.get('/actuator/jobstreams/:kind', ({ params }, response) => {
    response.status(400).json({ error: `No known stream type '${params.kind}'; should be one of [remote, client]` })
  })
  return router
}

function remote(streams: OpenJobStream[]): object[] {
  const firsts = new Map(streams.toReversed().map(stream => [stream.serverStreamId, stream]))
  return [...firsts].map(([id, { type, ...stream }]) => ({ jobType: type, metadata: metadataOf(stream), consumers: [{ id, receiver: '0' }] }))
}

function toClient({ type, serverStreamId, localId, ...stream }: OpenJobStream): object {
  return { jobType: type, id: { serverStreamId, localId }, metadata: metadataOf(stream), connectedTo: [0] }
}

function metadataOf({ worker, timeout, fetchVariables = [] }: Pick<OpenJobStream, 'worker' | 'timeout' | 'fetchVariables'>): object {
  return { worker, timeout: printDuration(timeout), fetchVariables, tenantIds }
}
