import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** Forms that user tasks refer to by id, and the versions of each id. */
export const forms: Migration = {
  name: '0003-forms',
  up: async (knex: Knex) => {
    await knex.raw('CREATE TABLE engine.forms (partition_id integer NOT NULL, key bigint NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key))')
    await knex.raw('CREATE TABLE engine.form_ids (partition_id integer NOT NULL, key text NOT NULL, text text NOT NULL, PRIMARY KEY (partition_id, key))')
  },
}
