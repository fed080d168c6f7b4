import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** Where other processes find who leads a partition. */
export const partitionLeaders: Migration = {
  name: '0006-partition-leaders',
  up: async (knex: Knex) => {
    await knex.raw('ALTER TABLE engine.partitions ADD COLUMN leader text')
  },
}
