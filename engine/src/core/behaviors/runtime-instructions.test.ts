import { expect, it } from 'vitest'
import { boundaryEvent, callActivity, drawProcess, endEvent, exclusiveGateway, forEach, onMessage, parallelGateway, serviceTask, startEvent, subProcess, taskListeners, userTask } from '../../../test/support/draw-process.ts'
import { complete, engineWith } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'
import type { EngineSimulation } from '../simulation.ts'

const startToEndAfter = (engine: EngineSimulation, afterElementId: string, variables = {}): number =>
  engine.createInstance({ bpmnProcessId: 'process', variables, runtimeInstructions: [{ type: 'TERMINATE_PROCESS_INSTANCE', afterElementId }] }).processInstanceKey

const lives = (engine: EngineSimulation): string[] => told(engine.records, 'PROCESS_INSTANCE', 'RUNTIME_INSTRUCTION')

const line = (drawn: Parameters<typeof drawProcess>[0]['elements'], flows: string[]): string => drawProcess({ elements: [startEvent('start'), ...drawn, serviceTask('after'), endEvent('end')], flows: [...flows, 'after -> end'] })

it('should end the process instance once the element has completed, and what else runs in it', () => {
  const engine = engineWith(line([parallelGateway('fork'), serviceTask('work'), serviceTask('other')], ['start -> fork', 'fork -> work', 'fork -> other', 'work -> after', 'other -> after']))
  startToEndAfter(engine, 'work')
  complete(engine, 'work')
  expect(lives(engine).slice(lives(engine).indexOf('work COMPLETED'))).toEqual(['work COMPLETED', 'RUNTIME_INSTRUCTION INTERRUPTED work', 'process TERMINATING', 'other TERMINATING', 'other TERMINATED', 'process TERMINATED'])
})

it('should end it once the element was terminated: what interrupted it does not go on', () => {
  const engine = engineWith(line([serviceTask('work'), boundaryEvent('bound', 'work', onMessage('news'))], ['start -> work', 'work -> end', 'bound -> after']))
  startToEndAfter(engine, 'work', { key: 'k' })
  engine.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 0 })
  expect(lives(engine)).toContain('RUNTIME_INSTRUCTION INTERRUPTED work')
  expect(lives(engine)).not.toContain('bound COMPLETED')
  expect(lives(engine).at(-1)).toBe('process TERMINATED')
})

it.each(['choice', 'start', 'box'])('should end it after %s', id => {
  const inside = { elements: [startEvent('inner-start'), serviceTask('work'), endEvent('inner-end')], flows: ['inner-start -> work', 'work -> inner-end'] }
  const engine = engineWith(line([exclusiveGateway('choice'), subProcess('box', inside)], ['start -> choice', 'choice -> box', 'box -> after']))
  startToEndAfter(engine, id)
  if (id === 'box') complete(engine, 'work')
  expect(lives(engine).slice(-3)).toEqual([`RUNTIME_INSTRUCTION INTERRUPTED ${id}`, 'process TERMINATING', 'process TERMINATED'])
})

it('should wait for all that run once for each item', () => {
  const engine = engineWith(line([forEach(serviceTask('work'), { inputCollection: '=[1, 2]' })], ['start -> work', 'work -> after']))
  startToEndAfter(engine, 'work')
  complete(engine, 'work')
  expect(lives(engine)).not.toContain('RUNTIME_INSTRUCTION INTERRUPTED work')
  complete(engine, 'work')
  expect(lives(engine).slice(-3)).toEqual(['RUNTIME_INSTRUCTION INTERRUPTED work', 'process TERMINATING', 'process TERMINATED'])
})

it('should not speak of the processes that it calls', () => {
  const called = drawProcess({ id: 'called', elements: [startEvent('start'), serviceTask('work'), endEvent('end')], flows: ['start -> work', 'work -> end'] })
  const engine = engineWith(line([callActivity('call', 'called')], ['start -> call', 'call -> after']), called)
  startToEndAfter(engine, 'work')
  complete(engine, 'work')
  expect(lives(engine)).toContain('after ACTIVATED')
})

it('should wait for those who listen to the end of a task', () => {
  const task = userTask('work', { extensions: `<zeebe:userTask/>${taskListeners([['canceling', 'watch']])}` })
  const engine = engineWith(line([task, boundaryEvent('bound', 'work', onMessage('news'))], ['start -> work', 'work -> end', 'bound -> after']))
  startToEndAfter(engine, 'work', { key: 'k' })
  engine.publishMessage({ name: 'news', correlationKey: 'k', timeToLive: 0 })
  expect(lives(engine)).not.toContain('RUNTIME_INSTRUCTION INTERRUPTED work')
  complete(engine, 'watch')
  expect(lives(engine).at(-1)).toBe('process TERMINATED')
})

it('should complete it where nothing is left to end, and read past elements that it has not', () => {
  const engine = engineWith(line([], ['start -> after']))
  startToEndAfter(engine, 'end')
  startToEndAfter(engine, 'nowhere')
  for (let instance = 0; instance < 2; instance++) complete(engine, 'after')
  expect(lives(engine).filter(told => told.startsWith('process COMPLETED'))).toHaveLength(2)
})
