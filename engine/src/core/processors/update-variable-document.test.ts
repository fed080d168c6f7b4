import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, serviceTask, startEvent } from '../../../test/support/draw-process.ts'
import { engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import type { EngineSimulation } from '../simulation.ts'

const model = drawProcess({ elements: [startEvent('start'), serviceTask('task', { inputs: { local: '=1', same: '="x"' } }), endEvent('end')], flows: ['start -> task', 'task -> end'] })

function atTask(): { engine: EngineSimulation; key: number; task: number; tell: () => string[] } {
  const engine = engineWith(model)
  const key = start(engine, { outer: 1 })
  const task = engine.activateJobs('task')[0]!.elementInstanceKey
  const before = engine.records.length
  return { engine, key, task, tell: () => told(engine.records.slice(before), 'VARIABLE') }
}

describe('setting variables', () => {
  it('should change the nearest scope that has them, and put new ones on the process instance', () => {
    const { engine, key, task } = atTask()
    engine.setVariables(task, { local: 2, outer: 2, fresh: 2 })
    expect(variablesOf(engine, key)).toEqual({ outer: 2, fresh: 2 })
  })

  it('should let a value that is the same already pass on upward, as Zeebe does', () => {
    const { engine, key, task } = atTask()
    engine.setVariables(task, { same: 'x' })
    expect(variablesOf(engine, key)).toEqual({ outer: 1, same: 'x' })
  })

  it('should stay in the given scope when they are local', () => {
    const { engine, key, task } = atTask()
    engine.setVariables(task, { outer: 5 }, 'LOCAL')
    expect(variablesOf(engine, key)).toEqual({ outer: 1 })
  })

  it('should write nothing about values that do not change', () => {
    const { engine, key, tell } = atTask()
    engine.setVariables(key, { outer: 1 })
    expect(tell()).toEqual([])
  })

  it('should be refused where there is no such element', () => {
    const { engine } = atTask()
    expect(() => engine.setVariables(999, {})).toThrow('but no such element was found')
  })
})
