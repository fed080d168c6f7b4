import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** How many partitions there are, for good; commands on their way between them, and which of them have arrived. */
export const betweenPartitions: Migration = {
  name: '0005-between-partitions',
  up: async (knex: Knex) => {
    await knex.raw(tables)
    await knex.raw('INSERT INTO engine.layout (partition_count) SELECT 1 WHERE EXISTS (SELECT FROM engine.partitions)')
  },
}

const tables = `
CREATE TABLE engine.layout (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), partition_count integer NOT NULL);
CREATE TABLE engine.outbox (partition_id integer NOT NULL, key bigint NOT NULL, group_name text, text text NOT NULL, PRIMARY KEY (partition_id, key))
  WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);
CREATE INDEX outbox_by_group ON engine.outbox (partition_id, group_name, key) WHERE group_name IS NOT NULL;
CREATE TABLE engine.inbox (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key)) WITH (fillfactor = 50)`
