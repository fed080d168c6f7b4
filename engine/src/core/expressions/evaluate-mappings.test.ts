import { describe, expect, it } from 'vitest'
import type { Mapping } from '../model/executable-process.ts'
import { evaluateInputMappings, evaluateOutputMappings } from './evaluate-mappings.ts'
import { lookUpIn } from './look-up.ts'
import { parseExpression } from './parse-expression.ts'

const mappings = (...pairs: [string, string][]): Mapping[] => pairs.map(([source, target]) => ({ source: parseExpression(source), target }))
const variables = lookUpIn({ a: 1, customer: { name: 'Ann', address: { city: 'Perm' } } })

describe('input mappings', () => {
  it('should let later entries see earlier ones', () => {
    expect(evaluateInputMappings(mappings(['=a + 1', 'b'], ['=b + 1', 'c']), variables)).toEqual({ value: { b: 2, c: 3 } })
  })

  it('should make contexts of nested targets, apart from what is outside', () => {
    expect(evaluateInputMappings(mappings(['=a', 'customer.name'], ['text', 'customer.note']), variables)).toEqual({ value: { customer: { name: 1, note: 'text' } } })
  })

  it('should let the last of equal targets win, and null be null', () => {
    expect(evaluateInputMappings(mappings(['1', 'x'], ['=nowhere', 'y'], ['2', 'x']), variables)).toEqual({ value: { x: '2', y: null } })
  })

  it('should quote nested targets as nested contexts', () => {
    const result = evaluateInputMappings(mappings(['=assert(a, false)', 'in.a'], ['=a', 'y'], ['=a', 'in.b']), variables)
    expect(result).toEqual({ problem: expect.stringContaining("'{in:{a:assert(a, false),b:a},y:a}'") })
  })

  it('should quote all mappings when one fails', () => {
    const result = evaluateInputMappings(mappings(['=a', 'x'], ['=assert(a, false, "no")', 'y']), variables)
    expect(result).toEqual({ problem: `Assertion failure on evaluate the expression '{x:a,y:assert(a, false, "no")}': no The evaluation reported the following warnings:\n[ASSERT_FAILURE] no` })
  })
})

describe('output mappings', () => {
  it('should merge nested targets into the context that is there', () => {
    expect(evaluateOutputMappings(mappings(['=a', 'customer.address.zip'], ['=a', 'fresh.x']), variables))
      .toEqual({ value: { customer: { name: 'Ann', address: { city: 'Perm', zip: 1 } }, fresh: { x: 1 } } })
  })

  it('should be quoted as the context that merges them', () => {
    const result = evaluateOutputMappings(mappings(['=a', 'customer.name'], ['=assert(a, false)', 'customer.note'], ['text', 'x']), variables)
    expect(result).toEqual({ problem: expect.stringContaining(`'{customer:if (customer != null) then context merge(customer,{name:a,note:assert(a, false)}) else {name:a,note:assert(a, false)},x:"text"}': The condition`) })
  })

  it('should put null where something else than a context is', () => {
    expect(evaluateOutputMappings(mappings(['=2', 'a.b']), variables)).toEqual({ value: { a: null } })
  })
})
