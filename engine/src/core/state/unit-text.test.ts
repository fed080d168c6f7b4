import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, onMessage, startEvent, userTask } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start } from '../../../test/support/play.ts'
import type { Unit } from './unit.ts'
import { readUnit, writeUnit } from './unit-text.ts'

const STEPS = Array.from({ length: 10 }, (_, index) => `step${index}`)
const script = drawProcess({
  elements: [startEvent('start'), ...STEPS.map(id => userTask(id, { headers: { phrase: 'Good morning, {{ customer.name }}.' } })), endEvent('end')],
  flows: [`start -> ${STEPS[0]}`, ...STEPS.slice(1).map((id, index) => `${STEPS[index]} -> ${id}`), `${STEPS.at(-1)} -> end`],
})

describe('the text of a unit', () => {
  it('should be read back as it was written, long numbers included', () => {
    const engine = engineWith(script)
    const key = start(engine, { account: 12345678901234567890n, customer: { name: 'Ann', tags: [1, 2.5, null] } })
    const unit = engine.state.units.get(key)!
    expect(readUnit(writeUnit(unit))).toEqual(unit)
  })

  it('should keep what only some units have', () => {
    const engine = engineWith(drawProcess({ elements: [startEvent('start', onMessage('begin')), userTask('ask', { extensions: '<zeebe:userTask/>' }), endEvent('end')], flows: ['start -> ask', 'ask -> end'] }))
    engine.publishMessage({ name: 'begin', correlationKey: 'k1' })
    const [[, unit]] = [...engine.state.units.resident()] as [[number, Unit]]
    expect(unit).toMatchObject({ correlationKey: 'k1', userTasks: expect.objectContaining({ size: 1 }) })
    expect(readUnit(writeUnit(unit))).toEqual(unit)
  })

  it('should stay below 2 KB for a script of ten steps', () => {
    const engine = engineWith(script)
    const key = start(engine, { sessionId: 'd3b07384-d9a0-4c9b-8f5e-2f6a0e1b7c55', customer: { name: 'Ann', phone: '+49 30 1234567' } })
    for (let step = 0; step < 9; step++) complete(engine, 'io.camunda.zeebe:userTask', { [`answer${step}`]: 'yes' })
    expect(writeUnit(engine.state.units.get(key)!).length).toBeLessThan(2048)
  })
})
