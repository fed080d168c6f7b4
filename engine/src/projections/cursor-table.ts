import type { Migration } from '../store/postgres/migrate-schema.ts'

/** Where projections remember how far they have read: a migration for the schema that holds their read tables. */
export const cursorTable: Migration = {
  name: 'projection-cursors',
  up: (knex) => knex.schema.createTable('projection_cursors', (table) => {
    table.text('name').primary()
    table.text('position').notNullable()
  }),
}
