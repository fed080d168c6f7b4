import { allowOnly } from '@souffleur/schemas/http'
import { Router } from 'express'
import type { Knex } from 'knex'
import { readProcessReports } from './read-process-reports.ts'
import type { Rebuilds } from './rebuilds.ts'

export interface ReportParts {
  database: Knex
  schema: string
  rebuilds: Rebuilds
  behind: () => number
}

/**
 * `GET /api/v1/reports` tells how far the reports are, `GET /api/v1/reports/processes[?processId=]` how each version of a process fared, newest first. `POST /api/v1/reports/rebuild[?force=true]`
 * makes them anew from the record stream while the old ones answer, and says 202 at once.
 */
export function reportRoutes({ database, schema, rebuilds, behind }: ReportParts): Router {
  const state = () => ({ behind: behind(), rebuild: rebuilds.state })
  return Router()
    .get('/api/v1/reports', (_request, response) => response.json(state()))
    .all('/api/v1/reports', allowOnly('GET'))
    .get('/api/v1/reports/processes', async ({ query: { processId } }, response) => {
      response.json({ items: await readProcessReports(database, { schema, processId: typeof processId === 'string' ? processId : undefined }) })
    })
    .all('/api/v1/reports/processes', allowOnly('GET'))
    .post('/api/v1/reports/rebuild', ({ query: { force } }, response) => {
      rebuilds.start(force === 'true')
      response.status(202).json(state())
    })
    .all('/api/v1/reports/rebuild', allowOnly('POST'))
}
