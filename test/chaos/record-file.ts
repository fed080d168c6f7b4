import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import type { ExportedRecord } from '@souffleur/engine'

/** How often to look whether the product has written more, in ms: a reader's own pace. */
const pace = 100
const chunk = Buffer.alloc(256 * 1024)

/** Where a record stands. */
export type Mark = Pick<ExportedRecord, 'partitionId' | 'position'>

/** The file that the product writes its records to, read as it grows: whole lines only, since a life that dies may leave half of one, which the next takes away. */
export class RecordFile {
  readonly path: string
  readonly marks: Mark[] = []
  /** Those that are wanted. */
  readonly records: ExportedRecord[] = []
  readonly #wants: (record: ExportedRecord) => boolean
  readonly #onMore = new Set<() => void>()
  readonly #timer = setInterval(() => this.read(), pace)
  #offset = 0

  constructor(path: string, wants: (record: ExportedRecord) => boolean) {
    this.path = path
    this.#wants = wants
  }

  /** Resolves once the file tells what is looked for. */
  async find<Found>(look: (records: readonly ExportedRecord[]) => Found | undefined): Promise<Found> {
    for (;;) {
      const found = look(this.records)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => {
        const told = () => {
          this.#onMore.delete(told)
          resolve()
        }
        this.#onMore.add(told)
      })
    }
  }

  /** What was written since. */
  read(): void {
    if (!existsSync(this.path)) return
    const file = openSync(this.path, 'r')
    for (let lines = this.#linesFrom(file); lines.length > 0; lines = this.#linesFrom(file)) for (const line of lines) this.#add(JSON.parse(line))
    closeSync(file)
    for (const tell of this.#onMore) tell()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.read()
  }

  #add(record: ExportedRecord): void {
    this.marks.push({ partitionId: record.partitionId, position: record.position })
    if (this.#wants(record)) this.records.push(record)
  }

  #linesFrom(file: number): string[] {
    const length = readSync(file, chunk, 0, chunk.length, this.#offset)
    const end = chunk.subarray(0, length).lastIndexOf('\n') + 1
    this.#offset += end
    return chunk.toString('utf8', 0, end).split('\n').filter(Boolean)
  }
}
