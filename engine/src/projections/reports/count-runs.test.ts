import { expect, it } from 'vitest'
import type { ExportedRecord } from '../../runtime/record-stream.ts'
import { countRuns } from './count-runs.ts'

const version = { processDefinitionKey: '7', bpmnProcessId: 'talk', version: 2 }
const event = (valueType: string, intent: string, value: object): ExportedRecord => ({
  partitionId: 1, position: '1', sourceRecordPosition: '-1', key: '9', timestamp: 1_000, recordType: 'EVENT', valueType, intent, rejectionType: 'NULL_VAL', rejectionReason: '', brokerVersion: '', recordVersion: 1,
  value: { ...version, processInstanceKey: '9', parentProcessInstanceKey: '-1', ...value },
})
const instance = (intent: string, parentProcessInstanceKey = '-1') => event('PROCESS_INSTANCE', intent, { bpmnElementType: 'PROCESS', elementId: 'talk', flowScopeKey: '-1', parentProcessInstanceKey })
const end = (flowScopeKey: string, elementId = 'done') => event('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', { bpmnElementType: 'END_EVENT', elementId, flowScopeKey })
const incident = (intent: string, errorMessage = 'broken') => event('INCIDENT', intent, { elementId: 'ask', errorType: 'JOB_NO_RETRIES', errorMessage })

it('should count how instances began and ended', () => {
  const { runs } = countRuns([instance('ELEMENT_ACTIVATED'), instance('ELEMENT_ACTIVATED'), instance('ELEMENT_ACTIVATED'), instance('ELEMENT_COMPLETED'), instance('ELEMENT_TERMINATED')])
  expect([...runs.values()]).toEqual([{ definition: '7', processId: 'talk', version: 2, started: 3, completed: 1, terminated: 1, called: 0, lastStartedAt: 1_000 }])
})

it('should not count what was called among what was started', () => {
  const { runs } = countRuns([instance('ELEMENT_ACTIVATED', '3'), instance('ELEMENT_COMPLETED', '3')])
  expect([...runs.values()]).toMatchObject([{ started: 0, completed: 0, called: 1 }])
})

it('should count the end events of the process itself, not those of its sub-processes', () => {
  expect([...countRuns([end('9'), end('9'), end('8', 'inner')]).ends.values()]).toEqual([{ definition: '7', elementId: 'done', reached: 2 }])
})

it('should count incidents by element and kind, and keep the last message', () => {
  const { incidents } = countRuns([incident('CREATED', 'first'), incident('CREATED', 'second'), incident('RESOLVED', 'first')])
  expect([...incidents.values()]).toEqual([{ definition: '7', elementId: 'ask', errorType: 'JOB_NO_RETRIES', raised: 2, resolved: 1, lastMessage: 'second', lastRaisedAt: 1_000 }])
})

it('should pass over commands, rejections and records that tell nothing of runs', () => {
  const { runs, ends, incidents } = countRuns([{ ...incident('CREATED'), recordType: 'COMMAND' }, event('JOB', 'CREATED', {}), instance('ELEMENT_ACTIVATING')])
  expect([runs.size, ends.size, incidents.size]).toEqual([0, 0, 0])
})
