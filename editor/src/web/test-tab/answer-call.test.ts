import { describe, expect, it } from 'vitest'
import { answerCall } from './answer-call.ts'

const samples = [
  { name: 'in debt', input: { phone: '1' }, output: { balance: -340 } },
  { name: 'in debt, corporate', input: { phone: '1', kind: 'corporate' }, output: { balance: -9000 } },
  { name: 'in credit', input: { phone: '2' }, output: { balance: 100 } },
]

describe('the answer of a function in a test', () => {
  it('should come from the sample whose input fits', () => {
    expect(answerCall({ input: { phone: '2' }, samples }, { kind: 'fitting' })).toEqual({ kind: 'output', sample: 'in credit', output: { balance: 100 } })
  })

  it('should prefer the sample that names most of the input', () => {
    expect(answerCall({ input: { phone: '1', kind: 'corporate' }, samples }, { kind: 'fitting' })).toMatchObject({ sample: 'in debt, corporate' })
  })

  it('should be the first sample where none fits, and nothing where there is none', () => {
    expect(answerCall({ input: { phone: '9' }, samples }, { kind: 'fitting' })).toMatchObject({ sample: 'in debt' })
    expect(answerCall({ input: {}, samples: [] }, { kind: 'fitting' })).toEqual({ kind: 'output', output: null })
  })

  it('should be what was chosen', () => {
    expect(answerCall({ input: { phone: '1' }, samples }, { kind: 'sample', name: 'in credit' })).toMatchObject({ sample: 'in credit' })
    expect(answerCall({ input: { phone: '1' }, samples }, { kind: 'error', code: 'unavailable' })).toEqual({ kind: 'error', code: 'unavailable' })
  })
})
