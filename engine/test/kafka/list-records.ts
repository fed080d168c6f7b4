import type { Knex } from 'knex'
import { cursorTable, type Projection } from '../../src/projections/index.ts'
import type { SchemaHistory } from '../../src/store/postgres/migrate-schema.ts'

/** Where `listRecords` writes: a record that is folded twice is there twice. */
export const listSchema: SchemaHistory = {
  schema: 'list',
  migrations: [cursorTable, { name: 'listed', up: (knex) => knex.schema.createTable('listed', (table) => {
    table.increments('id')
    table.integer('partition_id')
    table.integer('position')
  }) }],
}

/** Lists the records that it is told of, in order. */
export const listRecords: Projection = {
  name: 'list',
  async fold(records, transaction, schema) {
    await transaction.batchInsert(`${schema}.listed`, records.map(({ partitionId, position }) => ({ partition_id: partitionId, position: Number(position) })), 1_000)
  },
}

/** The positions that were folded of a partition, in the order of the folds. */
export async function listed(knex: Knex, partitionId = 1): Promise<number[]> {
  return knex.withSchema(listSchema.schema).from('listed').where({ partition_id: partitionId }).orderBy('id').pluck('position')
}
