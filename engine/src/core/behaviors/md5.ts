import type { Steps } from '../steps.ts'

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const SINES = Int32Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32))

/** 256 KB. */
const WORDS_A_STEP = 65_536

/** MD5 of bytes (RFC 1321): tells whether a resource has changed, as Zeebe does. Not for secrets. */
export function* md5(bytes: Uint8Array): Steps<Uint8Array> {
  const words = pad(bytes)
  const digest = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  for (let offset = 0; offset < words.length; offset += 16) {
    addBlock(digest, words, offset)
    if (offset % WORDS_A_STEP === 0) yield
  }
  return new Uint8Array(digest.buffer)
}

/** The message, a one bit, zeros, and the length in bits, in words of little-endian bytes. */
function pad(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 8 >> 6) + 1) * 16)
  for (let at = 0; at < bytes.length; at++) words[at >> 2]! |= bytes[at]! << ((at & 3) << 3)
  words[bytes.length >> 2]! |= 0x80 << ((bytes.length & 3) << 3)
  words[words.length - 2] = bytes.length << 3
  words[words.length - 1] = Math.floor(bytes.length / 2 ** 29)
  return words
}

/** One block of 16 words. Written without lists and calls: files of megabytes go through it. */
function addBlock(digest: Int32Array, words: Int32Array, offset: number): void {
  let a = digest[0]!
  let b = digest[1]!
  let c = digest[2]!
  let d = digest[3]!
  for (let step = 0; step < 64; step++) {
    const round = step >> 4
    const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d)
    const word = round === 0 ? step : round === 1 ? 5 * step + 1 : round === 2 ? 3 * step + 5 : 7 * step
    const sum = (a + mixed + SINES[step]! + words[offset + (word & 15)]!) | 0
    const shift = SHIFTS[round * 4 + (step & 3)]!
    a = d
    d = c
    c = b
    b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0
  }
  digest[0]! += a
  digest[1]! += b
  digest[2]! += c
  digest[3]! += d
}
