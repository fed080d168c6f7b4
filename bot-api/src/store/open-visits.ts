import type { ActivatedJob } from '@souffleur/engine/client'
import type { Queryable } from './in-transaction.ts'
import { writeJson } from './json-text.ts'
import { touchSessions } from './touch-sessions.ts'

/** A pushed step job and the session it is thought to belong to. */
export interface PushedStep { session: string; job: ActivatedJob }

/** Stores pushed steps; a step pushed again changes nothing. Answers the sessions that changed: steps of sessions not stored here are left out. */
export async function openVisits(connection: Queryable, steps: readonly PushedStep[]): Promise<string[]> {
  await touchSessions(connection, [...new Set(steps.map(({ session }) => session))])
  const column = (read: (step: PushedStep) => string) => steps.map(read)
  const { rows } = await connection.query({
    name: 'open-visits',
    text: statement,
    values: [
      column(({ job }) => job.key), column(({ session }) => session), column(({ job }) => job.processInstanceKey), column(({ job }) => job.bpmnProcessId), column(({ job }) => job.elementId),
      column(({ job }) => job.elementInstanceKey), column(({ job }) => JSON.stringify(job.customHeaders)), column(({ job }) => writeJson(job.variables)),
    ],
  })
  return [...new Set(rows.map((row: { session_id: string }) => row.session_id))]
}

const statement = `
INSERT INTO conversations.visits AS known (visit, session_id, process_instance_key, process_id, element_id, element_instance_key, headers, variables, opened_at)
SELECT DISTINCT ON (p.visit) p.visit, s.id, p.process_instance_key, p.process_id, p.element_id, p.element_instance_key, p.headers, p.variables, now()
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
  AS p (visit, session_id, process_instance_key, process_id, element_id, element_instance_key, headers, variables)
JOIN conversations.sessions s ON s.id = p.session_id
ON CONFLICT (visit) DO UPDATE SET variables = excluded.variables, headers = excluded.headers WHERE known.variables IS NULL
RETURNING session_id`
