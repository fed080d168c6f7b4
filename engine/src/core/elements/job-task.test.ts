import { describe, expect, it } from 'vitest'
import { drawProcess, endEvent, serviceTask, startEvent, userTask } from '../../../test/support/draw-process.ts'
import { complete, engineWith, start, variablesOf } from '../../../test/support/play.ts'
import { told } from '../../../test/support/told.ts'

const around = (task: ReturnType<typeof serviceTask>): string => drawProcess({ elements: [startEvent('start'), task, serviceTask('after'), endEvent('end')], flows: [`start -> ${task.id}`, `${task.id} -> after`, 'after -> end'] })

describe('a task that a job does', () => {
  it('should create its job with type, retries and headers, and wait', () => {
    const engine = engineWith(around(serviceTask('task', { type: '=kind', retries: '=2 + 3' })))
    start(engine, { kind: 'call' })
    expect(engine.records.find(({ valueType }) => valueType === 'JOB')).toMatchObject({ intent: 'CREATED', value: { type: 'call', retries: 5, elementId: 'task' } })
    expect(told(engine.records, 'PROCESS_INSTANCE').at(-1)).toBe('task ACTIVATED')
  })

  it('should see its inputs as variables of its own', () => {
    const engine = engineWith(around(serviceTask('task', { inputs: { greeting: '="Hello " + name', 'call.number': '=phone' } })))
    start(engine, { name: 'Ann', phone: '110' })
    expect(engine.activateJobs('task')[0]!.variables).toEqual({ name: 'Ann', phone: '110', greeting: 'Hello Ann', call: { number: '110' } })
  })

  it('should let all variables of its job go up when it has no output mappings', () => {
    const engine = engineWith(around(serviceTask('task')))
    const key = start(engine, { amount: 1 })
    complete(engine, 'task', { amount: 2, paid: true })
    expect(variablesOf(engine, key)).toEqual({ amount: 2, paid: true })
  })

  it('should keep what shadows an input to itself', () => {
    const engine = engineWith(around(serviceTask('task', { inputs: { amount: '=amount * 100' } })))
    const key = start(engine, { amount: 1 })
    complete(engine, 'task', { amount: 5 })
    expect(variablesOf(engine, key)).toEqual({ amount: 1 })
  })

  it('should let up only what its output mappings name', () => {
    const engine = engineWith(around(serviceTask('task', { outputs: { balance: '=answer.balance' } })))
    const key = start(engine)
    complete(engine, 'task', { answer: { balance: 7 }, noise: true })
    expect(variablesOf(engine, key)).toEqual({ balance: 7 })
  })

  it('should raise an incident when its type is no text', () => {
    const engine = engineWith(around(serviceTask('task', { type: '=missing' })))
    start(engine)
    expect(engine.records.at(-1)!.value).toMatchObject({ errorType: 'EXTRACT_VALUE_ERROR', errorMessage: expect.stringMatching(/^Expected result of the expression 'missing' to be 'STRING', but was 'NULL'\./) })
  })
})

describe('a user task', () => {
  it('should be a job that tells who, when and with which form in its headers', () => {
    const engine = engineWith(around(userTask('ask', {
      headers: { phrase: 'How can I help?' },
      extensions: '<zeebe:assignmentDefinition assignee="=operator" candidateGroups="=[&quot;sales&quot;, &quot;care&quot;]"/><zeebe:taskSchedule dueDate="2030-01-01T10:00:00Z"/><zeebe:formDefinition formKey="camunda-forms:bpmn:form"/>',
    })))
    start(engine, { operator: 'olga' })
    expect(engine.activateJobs('io.camunda.zeebe:userTask')[0]).toMatchObject({
      retries: 1,
      customHeaders: {
        phrase: 'How can I help?', 'io.camunda.zeebe:assignee': 'olga', 'io.camunda.zeebe:candidateGroups': '["sales","care"]',
        'io.camunda.zeebe:dueDate': '2030-01-01T10:00Z', 'io.camunda.zeebe:formKey': 'camunda-forms:bpmn:form',
      },
    })
  })
})
