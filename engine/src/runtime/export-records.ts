import { appendFile, open, truncate, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { RecordStream } from './record-stream.ts'
import { writePositions, type Positions } from './stream-position.ts'
import { toExportLine } from './to-export-line.ts'

const chunkSize = 64 * 1024
const newline = 10

/** `partitions`: how many there are. `leads`: those of this process, where others lead the rest and may write files of the same name on their machines. */
export interface RecordFile { path: string; partitions: number; leads?: readonly number[] | undefined }

/** Writes the record stream into a file, one JSON object a line, going on where the file ends. Returns how to stop. */
export async function exportRecords(records: RecordStream, { path, partitions, leads = [] }: RecordFile): Promise<{ close(): void }> {
  const position = writePositions(await positionsIn(path, partitions))
  const following = records.follow(position, async (batch, written) => {
    failPoint('engine: before records are written to a file')
    await appendFile(path, batch.map((record) => `${toExportLine(record)}\n`).join(''))
    following.passed?.(written)
  }, { reader: ['file', resolve(path), ...leads].join(' ') })
  return following
}

/** Position of the last whole line of each partition; a line that a crash cut short is removed. */
async function positionsIn(path: string, partitions: number): Promise<Positions> {
  const file = await open(path, 'a+').catch((cause) => {
    throw new Error(`The record file ${path} cannot be written: ${cause.message}. Correct EXPORT_RECORDS.`, { cause })
  })
  try {
    const end = await endOfLines(file)
    await truncate(path, end)
    return await lastPositions(linesFromEnd(file, end), partitions)
  } finally {
    await file.close()
  }
}

async function lastPositions(lines: AsyncIterable<string>, partitions: number): Promise<Positions> {
  const positions: Positions = new Map()
  for await (const line of lines) {
    const { partitionId, position } = JSON.parse(line) as { partitionId: number; position: number }
    if (!positions.has(partitionId)) positions.set(partitionId, String(position))
    if (positions.size === partitions) break
  }
  return positions
}

/** Offset behind the last newline, 0 where there is none. */
async function endOfLines(file: FileHandle): Promise<number> {
  for await (const { from, chunk } of chunksFromEnd(file, (await file.stat()).size)) {
    const found = chunk.lastIndexOf(newline)
    if (found !== -1) return from + found + 1
  }
  return 0
}

/** The lines before `end`, the last one first. */
async function* linesFromEnd(file: FileHandle, end: number): AsyncGenerator<string> {
  let begun = Buffer.alloc(0)
  for await (const { chunk } of chunksFromEnd(file, end)) {
    const bytes = Buffer.concat([chunk, begun])
    const first = bytes.indexOf(newline)
    begun = first === -1 ? bytes : bytes.subarray(0, first + 1)
    yield* bytes.toString('utf8', begun.length).split('\n').filter(Boolean).reverse()
  }
  yield* begun.toString('utf8').split('\n').filter(Boolean)
}

async function* chunksFromEnd(file: FileHandle, end: number): AsyncGenerator<{ from: number; chunk: Buffer }> {
  for (let to = end; to > 0; to -= chunkSize) {
    const from = Math.max(to - chunkSize, 0)
    const chunk = Buffer.alloc(to - from)
    await file.read(chunk, 0, chunk.length, from)
    yield { from, chunk }
  }
}
