import type { ExportedRecord, RecordStream } from '../../src/runtime/record-stream.ts'

/** The native user task that an instance waits at, once it is there. */
export function findUserTask(records: RecordStream, processInstanceKey: string): Promise<ExportedRecord> {
  return new Promise(resolve => {
    const following = records.follow('0', batch => {
      const task = batch.find(({ valueType, intent, value }) => valueType === 'USER_TASK' && intent === 'CREATED' && String(value.processInstanceKey) === processInstanceKey)
      if (task === undefined) return
      queueMicrotask(() => following.close())
      resolve(task)
    })
  })
}
