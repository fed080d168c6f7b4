import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { LogEntry } from '../store.ts'

const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/**
 * The log entries of one batch as they are stored: a line each, packed together. Records repeat themselves from step to step, so a twentieth of their length is left.
 * Texts of entries are JSON and hold no line breaks.
 */
export function writeLogData(entries: readonly LogEntry[]): Buffer {
  return zstdCompressSync(entries.map(({ position, lastPosition, text }) => `${position} ${lastPosition} ${text}`).join('\n'), options)
}

export function readLogData(data: Buffer): LogEntry[] {
  return zstdDecompressSync(data).toString().split('\n').map(readLine)
}

function readLine(line: string): LogEntry {
  const first = line.indexOf(' ')
  const second = line.indexOf(' ', first + 1)
  return { position: Number(line.slice(0, first)), lastPosition: Number(line.slice(first + 1, second)), text: line.slice(second + 1) }
}
