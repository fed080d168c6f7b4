import type { Router } from 'express'
import knex from 'knex'
import type { RecordStream } from '../../runtime/record-stream.ts'
import { knexSettings } from '../../store/postgres/knex-settings.ts'
import { migrateSchema } from '../../store/postgres/migrate-schema.ts'
import { startProjection } from '../start-projection.ts'
import { processRuns } from './process-runs.ts'
import { Rebuilds } from './rebuilds.ts'
import { reportRoutes } from './report-routes.ts'
import { reportsSchema } from './reports-schema.ts'

export interface ReportsOptions {
  /** Postgres, schema `reports`. */
  connectionString: string
  /** From the embedded engine, or from Kafka. */
  records: RecordStream
  /** Receives single lines for people. */
  log?: (line: string) => void
}

export interface Reports {
  /** `/api/v1/reports/…` */
  router: Router
  /** Records that are not in the reports yet. */
  behind(): number
  stop(): Promise<void>
}

/** Keeps the reports up to date with the record stream, and answers what they say. */
export async function startReports({ connectionString, records, log = () => undefined }: ReportsOptions): Promise<Reports> {
  await migrateSchema({ connectionString, ...reportsSchema })
  const database = knex({ ...knexSettings(connectionString, 8), log: { warn: () => undefined } })
  const following = await startProjection(processRuns, { records, knex: database, schema: reportsSchema.schema, log })
  const rebuilds = new Rebuilds({ history: reportsSchema, projection: processRuns, records, knex: database, connectionString }, log)
  return {
    router: reportRoutes({ database, schema: reportsSchema.schema, rebuilds, behind: following.behind }),
    behind: following.behind,
    async stop() {
      await following.close()
      await database.destroy()
    },
  }
}
