import { describe, expect, it } from 'vitest'
import { decision, dmnText, literal } from '../../../test/support/dmn-text.ts'
import { businessRuleTask, drawProcess, endEvent, serviceTask, startEvent, withMappings } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import type { EngineSimulation } from '../simulation.ts'

const deciding = (task = businessRuleTask('rule', 'fee', 'fee')): string =>
  drawProcess({ elements: [startEvent('start'), task, serviceTask('after'), endEvent('end')], flows: ['start -> rule', 'rule -> after', 'after -> end'] })

function deployDecision(engine: EngineSimulation, feel: string): number {
  return engine.deploy([{ name: 'fee.dmn', content: dmnText('fee', decision('fee', literal(feel))) }]).decisionRequirementsMetadata[0]!.decisionRequirementsKey
}

const incidents = (engine: EngineSimulation): object[] => engine.records.filter(({ valueType, intent }) => valueType === 'INCIDENT' && intent === 'CREATED').map(({ value }) => ({ type: value.errorType, message: value.errorMessage }))

describe('a business rule task', () => {
  it('should put the result of its decision into its variable', () => {
    const engine = engineWith(deciding())
    deployDecision(engine, 'amount * 0.5')
    const key = start(engine, { amount: 10 })
    expect(variablesOf(engine, key)).toEqual({ amount: 10, fee: 5 })
    expect(told(engine.records, 'DECISION_EVALUATION')).toEqual(['DECISION_EVALUATION EVALUATED rule'])
  })

  it('should call the latest version that is left', () => {
    const engine = engineWith(deciding())
    deployDecision(engine, '1')
    const second = deployDecision(engine, '2')
    expect(variablesOf(engine, start(engine))).toEqual({ fee: 2 })
    engine.deleteResource(second)
    expect(variablesOf(engine, start(engine))).toEqual({ fee: 1 })
  })

  it('should show the decision what is mapped into the task, and map its result out', () => {
    const engine = engineWith(deciding(withMappings(businessRuleTask('rule', 'fee', 'fee'), { inputs: { amount: '=price' }, outputs: { total: '=price + fee' } })))
    deployDecision(engine, 'amount * 2')
    expect(variablesOf(engine, start(engine, { price: 3 }))).toEqual({ price: 3, total: 9 })
  })

  it('should wait with an incident for a decision that nobody knows, and go on once it is there', () => {
    const engine = engineWith(deciding())
    const key = start(engine)
    expect(incidents(engine)).toEqual([{ type: 'CALLED_DECISION_ERROR', message: "Expected to evaluate decision 'fee', but no decision found for id 'fee'" }])
    deployDecision(engine, '7')
    engine.resolveIncident(engine.records.find(({ valueType }) => valueType === 'INCIDENT')!.key)
    expect(variablesOf(engine, key)).toEqual({ fee: 7 })
  })

  it('should wait with an incident for a decision that fails', () => {
    const engine = engineWith(deciding())
    deployDecision(engine, 'assert(amount, amount > 100)')
    start(engine, { amount: 1 })
    expect(told(engine.records, 'DECISION_EVALUATION')).toEqual(['DECISION_EVALUATION FAILED rule'])
    expect(incidents(engine)).toEqual([{ type: 'DECISION_EVALUATION_ERROR', message: "Expected to evaluate decision 'fee', but Assertion failure on evaluate the expression 'assert(amount, amount > 100)': The condition is not fulfilled" }])
  })
})
