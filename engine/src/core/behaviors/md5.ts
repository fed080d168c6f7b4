const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Int32Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32))

/** MD5 of bytes (RFC 1321): tells whether a resource has changed, as Zeebe does. Not for secrets. */
export function md5(bytes: Uint8Array): Uint8Array {
  const words = pad(bytes)
  const digest = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let offset = 0; offset < words.length; offset += 16) addBlock(digest, words.subarray(offset, offset + 16))
  return new Uint8Array(digest.buffer)
}

/** The message, a one bit, zeros, and the length in bits, in words of little-endian bytes. */
function pad(bytes: Uint8Array): Int32Array {
  const padded = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, bytes.length << 3, true)
  view.setUint32(padded.length - 4, Math.floor(bytes.length / 2 ** 29), true)
  return Int32Array.from({ length: padded.length / 4 }, (_, index) => view.getInt32(index * 4, true))
}

function addBlock(digest: Int32Array, block: Int32Array): void {
  let [a, b, c, d] = digest as unknown as [number, number, number, number]
  for (let step = 0; step < 64; step++) {
    const [mixed, word] = mix(step, [b, c, d])
    const sum = (a + mixed + SINES[step]! + block[word]!) | 0
    const shift = SHIFTS[(step >> 4) * 4 + (step & 3)]!
    ;[a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0]
  }
  ;[a, b, c, d].forEach((value, index) => digest[index]! += value)
}

/** Function of the round, and which word of the block it takes. */
function mix(step: number, [b, c, d]: [number, number, number]): [number, number] {
  if (step < 16) return [(b & c) | (~b & d), step]
  if (step < 32) return [(d & b) | (~d & c), (5 * step + 1) & 15]
  if (step < 48) return [b ^ c ^ d, (3 * step + 5) & 15]
  return [c ^ (b | ~d), (7 * step) & 15]
}
