import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** When each batch of the log was written, and how far its readers have stored what they need of it: what lies before may be trimmed. */
export const logReaders: Migration = {
  name: '0004-log-readers',
  up: async (knex: Knex) => {
    await knex.raw('ALTER TABLE engine.log ADD COLUMN written_at timestamptz NOT NULL DEFAULT now()')
    await knex.raw('CREATE TABLE engine.log_readers (partition_id integer NOT NULL, name text NOT NULL, position bigint NOT NULL, heard_at timestamptz NOT NULL, PRIMARY KEY (partition_id, name))')
  },
}
