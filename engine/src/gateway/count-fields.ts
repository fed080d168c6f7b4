const [VARINT, EIGHT_BYTES, LENGTH_DELIMITED, FOUR_BYTES] = [0, 1, 2, 5] as const

/** Numbers of fields that are messages, each with those in it. */
export interface Opened { readonly [field: number]: Opened }

/**
 * How many fields a message of the wire has, with those inside the fields that `opened` names: what decoding it costs, told without decoding. Stops counting behind `most`, and where
 * bytes are no message: the decoder has words for that.
 */
export function countFields(bytes: Uint8Array, opened: Opened, most: number): number {
  const reader = new FieldReader(bytes)
  let count = 0
  for (let field = reader.next(); field && count <= most; field = reader.next()) {
    count++
    const inside = opened[field.number]
    if (field.content && inside) count += countFields(field.content, inside, most)
  }
  return count
}

interface Field { number: number; /** Of texts, bytes and messages. */ content?: Uint8Array }

class FieldReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): Field | undefined {
    if (this.#at >= this.#bytes.length) return undefined
    const tag = this.#varint()
    const number = Math.floor(tag / 8)
    const type = tag % 8
    if (type === LENGTH_DELIMITED) return { number, content: this.#take(this.#varint()) }
    if (type === VARINT) this.#varint()
    else if (type === EIGHT_BYTES || type === FOUR_BYTES) this.#at += type === EIGHT_BYTES ? 8 : 4
    else return undefined
    return { number }
  }

  #take(length: number): Uint8Array {
    return this.#bytes.subarray(this.#at, this.#at += length)
  }

  #varint(): number {
    let [value, factor] = [0, 1]
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
  }
}
