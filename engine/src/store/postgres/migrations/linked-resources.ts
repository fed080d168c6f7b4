import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** Resources that jobs refer to by id, and the versions of each id. */
export const linkedResources: Migration = {
  name: '0007-linked-resources',
  up: async (knex: Knex) => {
    await knex.raw('CREATE TABLE engine.resources (partition_id integer NOT NULL, key bigint NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key))')
    await knex.raw('CREATE TABLE engine.resource_ids (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key))')
  },
}
