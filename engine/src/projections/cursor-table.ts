import type { Migration } from '../store/postgres/migrate-schema.ts'

/** Where projections remember how far they have read each partition: a migration for the schema that holds their read tables. */
export const cursorTable: Migration = {
  name: 'projection-cursors',
  up: (knex) => knex.schema.createTable('projection_cursors', (table) => {
    table.text('name')
    table.integer('partition_id')
    table.text('position').notNullable()
    table.text('since').notNullable().comment('position of the first record that was folded')
    table.primary(['name', 'partition_id'])
  }),
}
