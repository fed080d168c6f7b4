/** Bytes → text. Only UTF-8 is read: other encodings are refused rather than guessed. */
export function decodeXml(bytes: Uint8Array): { text: string } | { problem: string } {
  if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0x3c, 0) || startsWith(bytes, 0, 0x3c)) {
    return { problem: 'The file is encoded as UTF-16; save it as UTF-8' }
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return { problem: 'The file is not valid UTF-8; save it as UTF-8' }
  const encoding = /^<\?xml[^>]{0,200}?encoding=["']([^"']{1,40})["']/.exec(text)?.[1] ?? 'UTF-8'
  return /^(utf-?8|us-ascii)$/i.test(encoding) ? { text } : { problem: `The file says that its encoding is ${encoding}; save it as UTF-8` }
}

const startsWith = (bytes: Uint8Array, first: number, second: number): boolean => bytes[0] === first && bytes[1] === second

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
