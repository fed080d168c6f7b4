import type { Knex } from 'knex'
import { reportPace } from '../limits.ts'
import type { Projection } from '../start-projection.ts'
import { countRuns, isCounted, type EndCounts, type IncidentCounts, type RunCounts } from './count-runs.ts'

/** How many instances ran on each version of a process, how they ended, and where incidents were. */
export const processRuns: Projection = {
  name: 'process-runs',
  wants: isCounted,
  pace: reportPace,
  async fold(records, transaction, schema) {
    const { runs, ends, incidents } = countRuns(records)
    const add = (table: string, rows: object[], { keys, sums, latest }: Merge) => {
      if (rows.length === 0) return
      const merged = Object.fromEntries([...sums.map((name) => [name, transaction.raw('??.?? + excluded.??', [table, name, name])]), ...latest.map((name) => [name, latestOf(transaction, table, { name, times: latest })])])
      return transaction.withSchema(schema).table(table).insert(rows).onConflict(keys).merge(merged)
    }
    await add('process_runs', [...runs.values()].map(toRunRow), { keys: ['process_definition_key'], sums: ['started', 'completed', 'terminated', 'called'], latest: ['last_started_at'] })
    await add('process_ends', [...ends.values()].map(toEndRow), { keys: ['process_definition_key', 'element_id'], sums: ['reached'], latest: [] })
    await add('process_incidents', [...incidents.values()].map(toIncidentRow), { keys: ['process_definition_key', 'element_id', 'error_type'], sums: ['raised', 'resolved'], latest: ['last_raised_at', 'last_message'] })
  },
}

/** Columns of a row that is there already: `sums` grow, `latest` are taken over where the first of them, a time, is given. */
interface Merge { keys: string[]; sums: string[]; latest: string[] }

function latestOf(transaction: Knex.Transaction, table: string, { name, times: [time] }: { name: string; times: string[] }): Knex.Raw {
  return transaction.raw('CASE WHEN excluded.?? IS NULL THEN ??.?? ELSE excluded.?? END', [time!, table, name, name])
}

const toTime = (ms: number | undefined): Date | null => ms === undefined ? null : new Date(ms)

function toRunRow({ definition, processId, version, started, completed, terminated, called, lastStartedAt }: RunCounts): object {
  return { process_definition_key: definition, process_id: processId, version, started, completed, terminated, called, last_started_at: toTime(lastStartedAt) }
}

function toEndRow({ definition, elementId, reached }: EndCounts): object {
  return { process_definition_key: definition, element_id: elementId, reached }
}

function toIncidentRow({ definition, elementId, errorType, raised, resolved, lastMessage, lastRaisedAt }: IncidentCounts): object {
  return { process_definition_key: definition, element_id: elementId, error_type: errorType, raised, resolved, last_message: lastMessage, last_raised_at: toTime(lastRaisedAt) }
}
