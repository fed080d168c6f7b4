import { Router } from 'express'
import type { OpenJobStream } from '../watch-job-streams.ts'
import { printDuration } from './print-duration.ts'

const tenantIds = ['<default>']

/**
 * Who streams jobs, as Zeebe's monitoring tells it: `GET /actuator/jobstreams/remote`, in the eyes of the engine, where streams that want the same are one with several consumers; `…/client`, in those of
 * the gateway; `GET /actuator/jobstreams` has both. Suites of clients wait there for a stream to be open.
 */
export function jobStreamRoutes(jobStreams: () => OpenJobStream[]): Router {
  const router = Router()
  router.get('/actuator/jobstreams', (_request, response) => response.json({ remote: remote(jobStreams()), client: jobStreams().map(toClient) }))
  router.get('/actuator/jobstreams/remote', (_request, response) => response.json(remote(jobStreams())))
  router.get('/actuator/jobstreams/client', (_request, response) => response.json(jobStreams().map(toClient)))
  return router
}

function remote(streams: OpenJobStream[]): object[] {
  const alike = Map.groupBy(streams, stream => JSON.stringify(wantedBy(stream)))
  return [...alike.values()].map(same => ({ ...wantedBy(same[0]!), consumers: same.map(({ id }) => ({ id, receiver: '0' })) }))
}

const toClient = (stream: OpenJobStream): object => ({ ...wantedBy(stream), id: stream.id, connectedTo: [0] })

function wantedBy({ type, worker, timeout, fetchVariables = [] }: OpenJobStream): object {
  return { jobType: type, metadata: { worker, timeout: printDuration(timeout), fetchVariables, tenantIds } }
}
