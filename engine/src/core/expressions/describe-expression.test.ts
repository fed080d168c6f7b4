import { describe, expect, it } from 'vitest'
import { describeExpression } from './describe-expression.ts'

const sample = { a: 1, customer: { name: 'Ann', orders: [{ price: 3 }] }, list: [1, 2] }

describe('describing an expression', () => {
  it.each([
    ['a + 1', [['a']], 'NUMBER'],
    ['customer.name', [['customer', 'name']], 'STRING'],
    ['customer.orders[price > a].price', [['customer', 'orders'], ['a']], 'ARRAY'],
    ['for i in list return i * a', [['list'], ['a']], 'ARRAY'],
    ['for i in list return partial[-1]', [['list']], 'ARRAY'],
    ['{x: a, y: x + 1}', [['a']], 'OBJECT'],
    ['some i in list satisfies i in [a..5]', [['list'], ['a']], 'BOOLEAN'],
    ['function(a) a + list', [['list']], 'NULL'],
    ['if a = 1 then date("2024-01-01") else customer', [['a'], ['customer']], 'DATE'],
  ])('should tell what %s reads and gives', (text, reads, type) => {
    expect(describeExpression(text, sample)).toMatchObject({ reads, type })
  })

  it('should tell what is missing, and what cannot be read', () => {
    expect(describeExpression('nowhere + 1', sample)).toMatchObject({ reads: [['nowhere']], type: 'NULL', warnings: ["[NO_VARIABLE_FOUND] No variable found with name 'nowhere'", "[INVALID_TYPE] Can't add '1' to 'null'"] })
    expect(describeExpression('1 +', sample)).toMatchObject({ reads: [], problem: expect.stringContaining('failed to parse expression') })
    expect(describeExpression('modulo(a, 0)', sample)).toMatchObject({ problem: expect.stringContaining('failed to evaluate expression') })
  })
})
