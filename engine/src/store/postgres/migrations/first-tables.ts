import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** The first floor plan: partitions, their log, and a table for each table of the state. */
export const firstTables: Migration = {
  name: '0001-first-tables',
  up: async (knex: Knex) => {
    await knex.raw(partitions)
    await knex.raw(log)
    for (const table of stateTables) await knex.raw(table)
    await knex.raw(advancePartition)
  },
}

const partitions = `
CREATE TABLE engine.partitions (
  id integer PRIMARY KEY,
  token bigint NOT NULL DEFAULT 0,
  lease_until timestamptz NOT NULL DEFAULT '-infinity',
  last_position bigint NOT NULL DEFAULT 0,
  last_key bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 10)`

const log = `
CREATE TABLE engine.log (
  partition_id integer NOT NULL,
  position bigint NOT NULL,
  last_position bigint NOT NULL,
  text text NOT NULL,
  PRIMARY KEY (partition_id, position)
) WITH (autovacuum_vacuum_insert_scale_factor = 1)`

// Rewritten at each step, on no indexed column: half of each page stays free, so that the new version lies beside the old one.
const rewritten = 'WITH (fillfactor = 50)'

// Made and deleted at each step: without frequent vacuum the planner trusts statistics of an empty table.
const shortLived = 'WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000)'

const numbered = (name: string, columns: string, options = '') =>
  `CREATE TABLE engine.${name} (partition_id integer NOT NULL, key bigint NOT NULL, ${columns} text text NOT NULL, PRIMARY KEY (partition_id, key)) ${options}`

const named = (name: string) =>
  `CREATE TABLE engine.${name} (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key))`

const byGroup = (name: string) => `CREATE INDEX ${name}_by_group ON engine.${name} (partition_id, group_name, key) WHERE group_name IS NOT NULL`
const byDue = (name: string) => `CREATE INDEX ${name}_by_due ON engine.${name} (partition_id, due) WHERE due IS NOT NULL`

const stateTables = [
  numbered('units', '', rewritten),
  numbered('owners', '', shortLived),
  numbered('jobs', 'group_name text, due bigint,', shortLived),
  byGroup('jobs'), byDue('jobs'),
  numbered('timers', 'group_name text, due bigint,', shortLived),
  byGroup('timers'), byDue('timers'),
  numbered('message_subscriptions', 'group_name text,', shortLived),
  byGroup('message_subscriptions'),
  numbered('messages', 'group_name text, due bigint,', shortLived),
  byGroup('messages'), byDue('messages'),
  named('message_ids'),
  named('start_locks'),
  numbered('definitions', ''),
  numbered('instance_counts', '', rewritten),
  named('processes'),
  numbered('deployments', ''),
  numbered('message_start_subscriptions', 'group_name text,'),
  byGroup('message_start_subscriptions'),
  numbered('closing_subscriptions', 'group_name text,', shortLived),
  byGroup('closing_subscriptions'),
]

// Raises where a plain update would only say "no row": a pipelined transaction must fail as a whole.
const advancePartition = `
CREATE FUNCTION engine.advance_partition(partition integer, writer bigint, joins_on bigint, new_position bigint, new_key bigint, lease interval) RETURNS void AS $$
BEGIN
  UPDATE engine.partitions SET last_position = new_position, last_key = new_key, lease_until = now() + lease
  WHERE id = partition AND token = writer AND last_position = joins_on;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'partition % has another writer', partition USING ERRCODE = 'SF001';
  END IF;
END $$ LANGUAGE plpgsql`
