import { readFileSync } from 'node:fs'
import type { ExportedRecord, RecordStream } from '@souffleur/engine'
import { printedRecords } from './printed-records.ts'

/** How often the file is read again, in ms. */
const pace = 200

/** The record stream of a Zeebe with the log exporter, out of the file that it prints to. Always from the beginning. */
export function followLog(log: string): RecordStream {
  return {
    follow(_position, onRecords) {
      let told = 0
      const timer = setInterval(() => {
        const records: ExportedRecord[] = printedRecords(readFileSync(log, 'utf8')).map((record) => JSON.parse(record))
        if (records.length > told) void onRecords(records.slice(told), records.at(-1)!.position)
        told = records.length
      }, pace)
      return { close: () => clearInterval(timer) }
    },
  }
}
