/** Object ids of the element types, as Postgres numbers them. */
const elementTypes = { bigint: 20, text: 25 }

const headBytes = 20
const lengthBytes = 4
const bigintBytes = 8

type Element = number | string | undefined

/**
 * A one-dimensional array as a binary parameter; `undefined` is null. Written as text, every quote of our JSON would be escaped here and read again character by character in the
 * server: that was a sixth of a step's CPU.
 */
export function binaryArray(type: 'bigint' | 'text', values: readonly Element[]): Buffer {
  const buffer = Buffer.allocUnsafe(values.reduce<number>((bytes, value) => bytes + lengthBytes + sizeOf(type, value), headBytes))
  let at = writeHead(buffer, type, values)
  for (const value of values) at = value === undefined ? buffer.writeInt32BE(-1, at) : writeElement(buffer, at, value)
  return buffer
}

function sizeOf(type: 'bigint' | 'text', value: Element): number {
  if (value === undefined) return 0
  return type === 'bigint' ? bigintBytes : Buffer.byteLength(value as string)
}

/** Dimensions, whether there are nulls, element type, length, index of the first element. */
function writeHead(buffer: Buffer, type: 'bigint' | 'text', values: readonly Element[]): number {
  let at = buffer.writeInt32BE(1, 0)
  at = buffer.writeInt32BE(values.includes(undefined) ? 1 : 0, at)
  at = buffer.writeInt32BE(elementTypes[type], at)
  at = buffer.writeInt32BE(values.length, at)
  return buffer.writeInt32BE(1, at)
}

function writeElement(buffer: Buffer, at: number, value: number | string): number {
  if (typeof value === 'string') {
    const bytes = buffer.write(value, at + lengthBytes)
    buffer.writeInt32BE(bytes, at)
    return at + lengthBytes + bytes
  }
  return writeBigint(buffer, buffer.writeInt32BE(bigintBytes, at), value)
}

/** A whole number within 2^53, as 64 bits. */
function writeBigint(buffer: Buffer, at: number, value: number): number {
  const high = Math.floor(value / 2 ** 32)
  return buffer.writeUInt32BE(value - high * 2 ** 32, buffer.writeInt32BE(high, at))
}
