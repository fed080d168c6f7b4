import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProcessedRecord } from '../core/index.ts'
import { LogWriter } from './log-writer.ts'
import type { LoggedRecords } from './logged-records.ts'
import { readLogText } from './read-log-text.ts'

const headers = [{ phrase: 'Hi' }, { phrase: 'Bye' }, {}]
const member = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer(), { maxLength: 2 }), fc.bigInt({ min: 2n ** 60n, max: 2n ** 62n }))
const value = fc.record({ elementId: fc.constantFrom('a', 'b'), processInstanceKey: fc.constantFrom(1, 2), variables: fc.dictionary(fc.constantFrom('x', 'y'), member), customHeaders: fc.constantFrom(...headers) }, { requiredKeys: ['elementId'], noNullPrototype: true })
const batch = fc.record({ type: fc.string(), jobs: fc.array(value, { maxLength: 2 }) }, { noNullPrototype: true })
const record = fc.oneof(fc.record({ valueType: fc.constantFrom('JOB', 'VARIABLE'), value }, { noNullPrototype: true }), fc.record({ valueType: fc.constant('JOB_BATCH'), value: batch }, { noNullPrototype: true }))
const rejection = fc.option(fc.record({ rejectionType: fc.constant('NOT_FOUND'), rejectionReason: fc.string() }, { noNullPrototype: true }), { nil: {} })
const records = fc.array(fc.tuple(record, fc.integer({ min: -1 }), rejection).map(([known, key, rejected]) => ({ recordType: 'EVENT', intent: 'CREATED', key, source: -1, ...known, ...rejected }) as unknown as ProcessedRecord))
const commands = fc.array(fc.record({ timestamp: fc.nat(), records, operationReference: fc.constantFrom('1', '18446744073709551615') }, { requiredKeys: ['timestamp', 'records'], noNullPrototype: true }))

function written(logged: LoggedRecords[]): string {
  const writer = new LogWriter()
  for (const command of logged) writer.add(command)
  return writer.text
}

it('should write what can be read again, whatever is told once and then only pointed at', () => {
  fc.assert(fc.property(commands, (logged) => {
    const shared = logged.map((command) => ({ ...command, records: command.records.flatMap((each) => [each, { ...each, key: 7 }]) }))
    expect(readLogText(written(shared))).toEqual(shared)
  }))
})

it('should keep members apart that only one of two values has', () => {
  const each = (own: object) => ({ recordType: 'EVENT', valueType: 'JOB', intent: 'CREATED', key: 1, source: -1, value: { a: 1, ...own } }) as unknown as ProcessedRecord
  const logged = [{ timestamp: 1, records: [each({ b: 2 }), each({ c: 3 }), each({ b: undefined }), each({}), each({ b: 2 })] }]
  expect(readLogText(written(logged))).toEqual([{ timestamp: 1, records: [each({ b: 2 }), each({ c: 3 }), each({}), each({}), each({ b: 2 })] }])
})

it('should read what earlier versions wrote: one command, values by the row of their first record', () => {
  expect(readLogText('[5,["COMMAND","JOB","FAIL",3,-1,{"retries":1}],["COMMAND_REJECTION","JOB","FAIL",3,0,0,"NOT_FOUND","no such job"]]')).toEqual([{
    timestamp: 5,
    records: [
      { recordType: 'COMMAND', valueType: 'JOB', intent: 'FAIL', key: 3, source: -1, value: { retries: 1 } },
      { recordType: 'COMMAND_REJECTION', valueType: 'JOB', intent: 'FAIL', key: 3, source: 0, value: { retries: 1 }, rejectionType: 'NOT_FOUND', rejectionReason: 'no such job' },
    ],
  }])
})
