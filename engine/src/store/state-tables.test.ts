import { expect, it } from 'vitest'
import { createPartitionState } from '../core/index.ts'
import { stateTables } from './state-tables.ts'

it('should store every table of the state', () => {
  const names = createPartitionState().tables().map(({ name }) => name)
  expect(stateTables.map(({ name }) => name).sort()).toEqual(names.sort())
})
