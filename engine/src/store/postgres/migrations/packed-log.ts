import type { Knex } from 'knex'
import type { Migration } from '../migrate-schema.ts'

/** A row of the log holds a whole batch, packed. Rows of earlier versions hold one entry as `text` and stay as they are. */
export const packedLog: Migration = {
  name: '0003-packed-log',
  up: async (knex: Knex) => {
    await knex.raw('ALTER TABLE engine.log ALTER COLUMN text DROP NOT NULL, ADD COLUMN data bytea')
    await knex.raw('ALTER TABLE engine.log ALTER COLUMN data SET STORAGE EXTERNAL')
  },
}
