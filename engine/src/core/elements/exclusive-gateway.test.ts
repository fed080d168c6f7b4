import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, exclusiveGateway, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

function choosing(first: string, second: string, gatewayAttributes = ''): string {
  return drawProcess({
    elements: [startEvent('start'), exclusiveGateway('choice', { attributes: gatewayAttributes }), endEvent('first'), endEvent('second')],
    flows: ['start -> choice', `choice -> first${first}`, `choice -> second${second}`],
  })
}

function endsOf(model: string, variables = {}): string[] {
  const engine = engineWith(model)
  start(engine, variables)
  return told(engine.records, 'PROCESS_INSTANCE', 'INCIDENT').filter(line => /first COMPLETED|second COMPLETED|INCIDENT/.test(line))
}

describe('an exclusive gateway', () => {
  it('should take the flow whose condition is true', () => {
    const model = choosing(' [=answer = "yes"]', ' [=answer = "no"]')
    expect(endsOf(model, { answer: 'yes' })).toEqual(['first COMPLETED'])
    expect(endsOf(model, { answer: 'no' })).toEqual(['second COMPLETED'])
  })

  it('should take the last flow of the file when several conditions are true', () => {
    expect(endsOf(choosing(' [=true]', ' [=true]'))).toEqual(['second COMPLETED'])
  })

  it('should take the default flow when no condition is true', () => {
    expect(endsOf(choosing('', ' [=false]', 'default="choice_first"'))).toEqual(['first COMPLETED'])
  })

  it('should raise an incident when nothing is true and there is no default', () => {
    const engine = engineWith(choosing(' [=false]', ' [=false]'))
    start(engine)
    expect(engine.records.at(-1)).toMatchObject({
      valueType: 'INCIDENT', intent: 'CREATED',
      value: { errorType: 'CONDITION_ERROR', errorMessage: 'Expected at least one condition to evaluate to true, or to have a default flow', elementId: 'choice' },
    })
  })

  it('should go on from its incident once the variables are right', () => {
    // given
    const engine = engineWith(choosing(' [=ready]', ' [=not(ready)]'))
    const key = start(engine)
    const incident = engine.records.at(-1)!
    // when
    engine.setVariables(key, { ready: true })
    engine.resolveIncident(incident.key)
    // then
    expect(incident.value.errorMessage).toContain("Expected result of the expression 'not(ready)' to be 'BOOLEAN', but was 'NULL'.")
    expect(told(engine.records, 'PROCESS_INSTANCE').slice(-2)).toEqual(['process COMPLETING', 'process COMPLETED'])
  })
})
