import type { Migration, SchemaHistory } from '../store/postgres/migrate-schema.ts'

/** Messages of a topic that could not be read as records, as they came. */
const setAside: Migration = {
  name: 'set-aside',
  up: (knex) => knex.schema.createTable('set_aside', (table) => {
    table.text('topic')
    table.integer('partition')
    table.bigInteger('offset')
    table.binary('key')
    table.binary('value')
    table.text('reason').notNullable()
    table.timestamp('set_aside_at').notNullable().defaultTo(knex.fn.now())
    table.primary(['topic', 'partition', 'offset'])
  }),
}

/** How far the embedded engine's records have been written to a topic, by partition of the engine. */
const exported: Migration = {
  name: 'exported',
  up: (knex) => knex.schema.createTable('exported', (table) => {
    table.text('topic')
    table.integer('partition_id')
    table.bigInteger('position').notNullable()
    table.primary(['topic', 'partition_id'])
  }),
}

/** What the exchange with Kafka remembers. */
export const kafkaSchema: SchemaHistory = { schema: 'kafka', migrations: [setAside, exported] }
