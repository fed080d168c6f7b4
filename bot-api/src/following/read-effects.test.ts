import type { ExportedRecord } from '@souffleur/engine'
import { describe, expect, it } from 'vitest'
import { readEffects } from './read-effects.ts'

const record = (valueType: string, intent: string, value: object, over: Partial<ExportedRecord> = {}): ExportedRecord => ({
  partitionId: 1, position: '1', sourceRecordPosition: '0', key: '7', timestamp: 1000, recordType: 'EVENT', valueType, intent, rejectionType: 'NULL_VAL', rejectionReason: '', brokerVersion: '', recordVersion: 1,
  value: { processInstanceKey: '1', ...value }, ...over,
})
const sessionOf = (key: string) => (key === '1' ? 's' : null)
const read = (...records: ExportedRecord[]) => readEffects(records, sessionOf)

describe('what a record means for a session', () => {
  it('should be a visit where a step job is created, and its end where it is completed or canceled', () => {
    const job = { type: 'io.camunda.zeebe:userTask', bpmnProcessId: 'p', elementId: 'e', elementInstanceKey: '5', customHeaders: { phrase: 'Hi' } }
    expect(read(record('JOB', 'CREATED', job))).toEqual([{ kind: 'visit-opened', session: 's', visit: '7', processInstanceKey: '1', processId: 'p', elementId: 'e', elementInstanceKey: '5', headers: { phrase: 'Hi' }, at: 1000 }])
    expect(read(record('JOB', 'COMPLETED', job), record('JOB', 'CANCELED', job))).toMatchObject([{ kind: 'visit-closed', by: 'answered' }, { kind: 'visit-closed', by: 'gone' }])
  })

  it('should be a function call that runs until its job ends', () => {
    const job = { type: 'function', bpmnProcessId: 'p', elementId: 'f' }
    expect(read(record('JOB', 'CREATED', job), record('JOB', 'FAILED', job), record('JOB', 'COMPLETED', job), record('JOB', 'ERROR_THROWN', job)).map((effect) => 'state' in effect && effect.state)).toEqual(['running', 'completed', 'gone'])
  })

  it('should be the outcome only at an end event of the instance itself', () => {
    const end = { bpmnElementType: 'END_EVENT', elementId: 'done' }
    expect(read(record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', { ...end, flowScopeKey: '1' }))).toMatchObject([{ kind: 'outcome-reached', elementId: 'done' }])
    expect(read(record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', { ...end, flowScopeKey: '3' }))).toEqual([])
  })

  it('should be the end where an instance completes or is terminated', () => {
    expect(read(record('PROCESS_INSTANCE', 'ELEMENT_TERMINATED', { bpmnElementType: 'PROCESS' }, { key: '1' }))).toEqual([{ kind: 'instance-ended', session: 's', processInstanceKey: '1', at: 1000 }])
  })

  it('should be variables of the instance, not of scopes inside', () => {
    expect(read(record('VARIABLE', 'CREATED', { scopeKey: '1', name: 'a', value: '5' }), record('VARIABLE', 'UPDATED', { scopeKey: '4', name: 'b', value: '6' }))).toEqual([{ kind: 'variable-set', session: 's', scopeKey: '1', name: 'a', value: '5' }])
  })

  it('should be nothing for strangers, commands and rejections', () => {
    const incident = { elementId: 'e', errorMessage: 'why' }
    expect(read(record('INCIDENT', 'CREATED', { ...incident, processInstanceKey: '2' }))).toEqual([])
    expect(read(record('INCIDENT', 'CREATED', incident, { recordType: 'COMMAND' }))).toEqual([])
    expect(read(record('INCIDENT', 'CREATED', incident))).toHaveLength(1)
  })
})
