import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { toExportLine } from '../runtime/to-export-line.ts'
import { readMessage } from './read-message.ts'

const record = (changes: Partial<ExportedRecord> = {}): ExportedRecord => ({
  partitionId: 5, position: '12', sourceRecordPosition: '-1', key: '11258999068426241', timestamp: 1_700_000_000_000, recordType: 'EVENT', valueType: 'MESSAGE', intent: 'PUBLISHED',
  rejectionType: 'NULL_VAL', rejectionReason: '', brokerVersion: '8.5.8', recordVersion: 1,
  value: { name: 'm', correlationKey: '', timeToLive: 0, deadline: 0, messageId: '', variables: {}, tenantId: '<default>' }, ...changes,
})
const message = (changes: object) => Buffer.from(JSON.stringify({ ...JSON.parse(toExportLine(record())), ...changes }))

it('should read what the exporter writes, with keys beyond what a number holds', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4_096 }), fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), (partitionId, position, key) => {
    const written = record({ partitionId, position: String(position), key: String(key), valueType: 'INCIDENT', intent: 'CREATED', value: {
      bpmnProcessId: 'p', processDefinitionKey: String(key), processInstanceKey: String(key), errorType: 'IO_MAPPING_ERROR', errorMessage: String(key), elementId: 'e', elementInstanceKey: '-1', jobKey: '-1', variableScopeKey: '-1', tenantId: '<default>',
    } })
    expect(readMessage(Buffer.from(toExportLine(written)))).toEqual({ record: written })
  }))
})

it('should leave the documents of users as they are, whatever their members are called', () => {
  const variables = { processInstanceKey: 7, deep: { jobKey: [1] }, long: 1 }
  expect(readMessage(message({ value: { variables } })).record!.value.variables).toEqual(variables)
})

it.each([
  [null, 'The message is empty.'],
  [Buffer.from('{"partitionId":1,'), 'The message is no JSON object.'],
  [Buffer.from([0xff, 0xfe, 0]), 'The message is no JSON object.'],
  [Buffer.from('[1]'), 'The message is no JSON object.'],
  [message({ partitionId: 'one' }), 'partitionId is no number of a partition.'],
  [message({ position: 1.5 }), 'position is no whole number.'],
  [message({ position: 0 }), 'position is below 1.'],
  [message({ key: '12' }), 'key is no whole number.'],
  [message({ recordType: 'GUESS' }), 'recordType "GUESS" is unknown.'],
  [message({ valueType: 'TELEPATHY' }), 'valueType "TELEPATHY" is unknown.'],
  [message({ intent: 3 }), 'intent is no text.'],
  [message({ value: [] }), 'value is no object.'],
])('should say why a message can\'t be read', (bytes, reason) => {
  expect(readMessage(bytes)).toEqual({ reason })
})

it('should never throw, whatever the bytes', () => {
  fc.assert(fc.property(fc.oneof(fc.uint8Array().map((bytes) => Buffer.from(bytes)), fc.json().map((text) => Buffer.from(text)), fc.dictionary(fc.constantFrom('partitionId', 'position', 'key', 'value', 'valueType', 'intent'), fc.jsonValue()).map(message)), (bytes) => {
    expect(Object.keys(readMessage(bytes))).toHaveLength(1)
  }))
})
