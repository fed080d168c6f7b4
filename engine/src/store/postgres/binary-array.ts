/** Object ids of the element types, as Postgres numbers them. */
const elementTypes = { bigint: 20, text: 25, float8: 701, boolean: 16 }

const headBytes = 20
const lengthBytes = 4
/** Bytes of an element, where all of a type have the same. */
const sizes = { bigint: 8, float8: 8, boolean: 1 }

export type ElementType = keyof typeof elementTypes
type Element = number | string | boolean | undefined

/**
 * A one-dimensional array as a binary parameter; `undefined` is null. Written as text, every quote of our JSON would be escaped here and read again character by character in the
 * server: that was a sixth of a step's CPU. `bigint`: whole numbers within 2^53.
 */
export function binaryArray(type: ElementType, values: readonly Element[]): Buffer {
  const buffer = Buffer.allocUnsafe(values.reduce<number>((bytes, value) => bytes + lengthBytes + sizeOf(type, value), headBytes))
  let at = writeHead(buffer, type, values)
  for (const value of values) at = value === undefined ? buffer.writeInt32BE(-1, at) : writers[type](buffer, at, value as never)
  return buffer
}

function sizeOf(type: ElementType, value: Element): number {
  if (value === undefined) return 0
  return type === 'text' ? Buffer.byteLength(value as string) : sizes[type]
}

/** Dimensions, whether there are nulls, element type, length, index of the first element. */
function writeHead(buffer: Buffer, type: ElementType, values: readonly Element[]): number {
  let at = buffer.writeInt32BE(1, 0)
  at = buffer.writeInt32BE(values.includes(undefined) ? 1 : 0, at)
  at = buffer.writeInt32BE(elementTypes[type], at)
  at = buffer.writeInt32BE(values.length, at)
  return buffer.writeInt32BE(1, at)
}

const writers = { text: writeText, bigint: writeBigint, float8: writeFloat, boolean: writeBoolean }

function writeText(buffer: Buffer, at: number, value: string): number {
  const bytes = buffer.write(value, at + lengthBytes)
  buffer.writeInt32BE(bytes, at)
  return at + lengthBytes + bytes
}

function writeBigint(buffer: Buffer, at: number, value: number): number {
  const high = Math.floor(value / 2 ** 32)
  return buffer.writeUInt32BE(value - high * 2 ** 32, buffer.writeInt32BE(high, buffer.writeInt32BE(sizes.bigint, at)))
}

function writeFloat(buffer: Buffer, at: number, value: number): number {
  return buffer.writeDoubleBE(value, buffer.writeInt32BE(sizes.float8, at))
}

function writeBoolean(buffer: Buffer, at: number, value: boolean): number {
  return buffer.writeUInt8(value ? 1 : 0, buffer.writeInt32BE(sizes.boolean, at))
}
