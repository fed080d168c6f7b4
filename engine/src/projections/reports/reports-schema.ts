import type { Migration, SchemaHistory } from '../../store/postgres/migrate-schema.ts'
import { cursorTable } from '../cursor-table.ts'

const processTables: Migration = {
  name: 'process-runs',
  up: async (knex) => {
    await knex.schema.createTable('process_runs', (table) => {
      table.text('process_definition_key').primary()
      table.text('process_id').notNullable().index()
      table.integer('version').notNullable()
      for (const count of ['started', 'completed', 'terminated', 'called']) table.bigInteger(count).notNullable()
      table.timestamp('last_started_at').nullable()
    })
    await knex.schema.createTable('process_ends', (table) => {
      table.text('process_definition_key')
      table.text('element_id')
      table.bigInteger('reached').notNullable()
      table.primary(['process_definition_key', 'element_id'])
    })
    await knex.schema.createTable('process_incidents', (table) => {
      table.text('process_definition_key')
      table.text('element_id')
      table.text('error_type')
      table.bigInteger('raised').notNullable()
      table.bigInteger('resolved').notNullable()
      table.text('last_message').notNullable()
      table.timestamp('last_raised_at').nullable()
      table.primary(['process_definition_key', 'element_id', 'error_type'])
    })
  },
}

/** Read tables over the record stream; nothing in them that the stream could not tell again. */
export const reportsSchema: SchemaHistory = { schema: 'reports', migrations: [cursorTable, processTables] }
