import type { Migration } from '@souffleur/engine'

/** Sessions and what happened in them. Variables are kept as text: Postgres's own JSON types refuse some texts and round large numbers. */
export const firstTables: Migration = {
  name: '0001-first-tables',
  up: async (knex) => {
    for (const statement of tables) await knex.raw(statement)
  },
}

const tables = [
  `CREATE TABLE conversations.editions (
    process_definition_key text PRIMARY KEY,
    script_id text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    outline text NOT NULL
  )`,
  `CREATE TABLE conversations.sessions (
    id text PRIMARY KEY,
    process_definition_key text NOT NULL REFERENCES conversations.editions,
    script_id text NOT NULL,
    root_key text UNIQUE,
    channel text NOT NULL,
    lang text NOT NULL,
    context text NOT NULL,
    client_ref text,
    revision bigint NOT NULL DEFAULT 1,
    draft_visit text,
    draft_values text,
    objections integer NOT NULL DEFAULT 0,
    outcome_element text,
    started_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz
  ) WITH (fillfactor = 60)`,
  'CREATE INDEX sessions_by_script ON conversations.sessions (script_id, started_at DESC)',
  'CREATE INDEX sessions_by_start ON conversations.sessions (started_at DESC, id)',
  'CREATE INDEX sessions_open ON conversations.sessions (script_id) WHERE ended_at IS NULL',
  `CREATE TABLE conversations.instances (
    process_instance_key text PRIMARY KEY,
    session_id text NOT NULL REFERENCES conversations.sessions
  )`,
  `CREATE TABLE conversations.visits (
    visit text PRIMARY KEY,
    session_id text NOT NULL REFERENCES conversations.sessions,
    process_instance_key text NOT NULL,
    process_id text NOT NULL,
    element_id text NOT NULL,
    element_instance_key text NOT NULL,
    headers text NOT NULL,
    variables text,
    answer text,
    given text,
    misses integer NOT NULL DEFAULT 0,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    confirmed boolean NOT NULL DEFAULT false,
    undone boolean NOT NULL DEFAULT false
  ) WITH (fillfactor = 60)`,
  'CREATE INDEX visits_by_session ON conversations.visits (session_id)',
  'CREATE INDEX visits_awaited ON conversations.visits (visit) WHERE variables IS NULL AND closed_at IS NULL',
  `CREATE TABLE conversations.function_calls (
    job_key text PRIMARY KEY,
    session_id text NOT NULL REFERENCES conversations.sessions,
    process_id text NOT NULL,
    element_id text NOT NULL,
    state text NOT NULL
  )`,
  'CREATE INDEX function_calls_by_session ON conversations.function_calls (session_id)',
  `CREATE TABLE conversations.incidents (
    incident_key text PRIMARY KEY,
    session_id text NOT NULL REFERENCES conversations.sessions,
    element_id text NOT NULL,
    message text NOT NULL
  )`,
  'CREATE INDEX incidents_by_session ON conversations.incidents (session_id)',
  `CREATE TABLE conversations.variables (
    session_id text NOT NULL REFERENCES conversations.sessions,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (session_id, name)
  )`,
  `CREATE TABLE conversations.notes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id text NOT NULL REFERENCES conversations.sessions,
    text text NOT NULL,
    element_id text,
    at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX notes_by_session ON conversations.notes (session_id)',
  `CREATE TABLE conversations.requests (
    scope text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    session_id text NOT NULL,
    visit text,
    status integer,
    answer text,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (scope, key)
  )`,
  'CREATE INDEX requests_by_age ON conversations.requests (at)',
  `CREATE TABLE conversations.followed (
    stream text PRIMARY KEY,
    position text NOT NULL
  )`,
]
