import { describe, expect, it } from 'vitest'
import { inHashOrder } from './hash-order.ts'

describe('inHashOrder', () => {
  it.each([[['end15', 'sub10']], [['service2', 'start1']], [['call4', 'end5']], [['definition6', 'heard9']]])('should list %s the other way round, as Zeebe does', ids => {
    expect(inHashOrder(ids)).toEqual(ids.toReversed())
  })

  it('should name each text once', () => {
    expect(inHashOrder(['a', 'b', 'a'])).toEqual(['a', 'b'])
  })
})
