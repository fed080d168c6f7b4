import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { printedRecords } from '../../../../test/cluster/printed-records.ts'

/** A record as Zeebe's debug exporter prints it; keys are texts, as they do not fit a number. */
export interface ZeebeRecord { recordType: string; valueType: string; intent: string; key: string; position: string; timestamp: number; rejectionReason: string; value: { [member: string]: any } }

const CHUNK = 1 << 20

/** Follows the record stream in the log file of a Zeebe whose `DebugLogExporter` prints each record as a line of JSON. */
export class ZeebeRecords {
  readonly #file: string
  #offset: number
  #rest = Buffer.alloc(0)

  /** Begins with what is printed from now on. */
  constructor(logFile: string) {
    this.#file = logFile
    this.#offset = statSync(logFile).size
  }

  /** What was printed since the last call. */
  read(): ZeebeRecord[] {
    const lines = Buffer.concat([this.#rest, ...this.#chunks()])
    const end = lines.lastIndexOf(10)
    this.#rest = lines.subarray(end + 1)
    return end === -1 ? [] : printedRecords(lines.toString('utf8', 0, end)).map(record => JSON.parse(keepLongNumbers(record)) as ZeebeRecord)
  }

  *#chunks(): Generator<Buffer> {
    const file = openSync(this.#file, 'r')
    try {
      for (;;) {
        const chunk = Buffer.alloc(CHUNK)
        const length = readSync(file, chunk, 0, CHUNK, this.#offset)
        if (length === 0) return
        this.#offset += length
        yield chunk.subarray(0, length)
      }
    } finally {
      closeSync(file)
    }
  }
}

/** Numbers of 16 digits and more become texts, wherever they stand as a value of their own. */
function keepLongNumbers(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?=[,}\]])/g, token => token.startsWith('"') ? token : `"${token}"`)
}
