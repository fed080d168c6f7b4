import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** Who waits for a signal, by its name. */
export const signalSubscriptions: Migration = {
  name: '0002-signal-subscriptions',
  up: async (knex: Knex) => {
    await knex.raw(table)
    await knex.raw(byName)
  },
}

const table = `
CREATE TABLE engine.signal_subscriptions (
  partition_id integer NOT NULL, key bigint NOT NULL, group_name text, text text NOT NULL, PRIMARY KEY (partition_id, key)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000)`

const byName = 'CREATE INDEX signal_subscriptions_by_group ON engine.signal_subscriptions (partition_id, group_name, key) WHERE group_name IS NOT NULL'
