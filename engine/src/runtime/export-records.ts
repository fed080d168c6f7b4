import { appendFile, open, truncate, type FileHandle } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { RecordStream } from './record-stream.ts'
import { toExportLine } from './to-export-line.ts'

const chunkSize = 64 * 1024
const newline = 10

/** Writes the record stream into a file, one JSON object a line, going on where the file ends. Returns how to stop. */
export async function exportRecords(records: RecordStream, path: string): Promise<{ close(): void }> {
  const position = await lastPositionIn(path)
  const following = records.follow(position, async (batch, written) => {
    await appendFile(path, batch.map((record) => `${toExportLine(record)}\n`).join(''))
    following.passed?.(written)
  }, { reader: `file ${resolve(path)}` })
  return following
}

/** Position of the last whole line; a line that a crash cut short is removed. */
async function lastPositionIn(path: string): Promise<string> {
  const file = await open(path, 'a+').catch((cause) => {
    throw new Error(`The record file ${path} cannot be written: ${cause.message}. Correct EXPORT_RECORDS.`, { cause })
  })
  try {
    const end = (await lastNewlineBefore(file, (await file.stat()).size)) + 1
    await truncate(path, end)
    if (end === 0) return '0'
    const start = (await lastNewlineBefore(file, end - 1)) + 1
    const line = Buffer.alloc(end - start)
    await file.read(line, 0, line.length, start)
    return String(JSON.parse(line.toString('utf8')).position)
  } finally {
    await file.close()
  }
}

/** Offset of the last newline before `end`, -1 where there is none. */
async function lastNewlineBefore(file: FileHandle, end: number): Promise<number> {
  const chunk = Buffer.alloc(chunkSize)
  for (let to = end; to > 0; to -= chunkSize) {
    const from = Math.max(to - chunkSize, 0)
    const { bytesRead } = await file.read(chunk, 0, to - from, from)
    const found = chunk.subarray(0, bytesRead).lastIndexOf(newline)
    if (found !== -1) return from + found
  }
  return -1
}
