import type { Field } from '@souffleur/schemas'
import { expect, it } from 'vitest'
import { pairFields } from './pair-fields.ts'

const pairs = (...types: Field['type'][]) => pairFields(types.map((type) => ({ type })))

it('should put narrow neighbors in one row, two at a time, and leave the rest alone', () => {
  expect(pairs('datetime', 'datetime', 'textfield', 'number')).toEqual([true, true, false, false])
  expect(pairs('number', 'select', 'datetime')).toEqual([true, true, false])
})
