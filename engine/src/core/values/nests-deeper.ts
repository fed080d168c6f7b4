const [QUOTE, BACKSLASH, OPENERS, CLOSERS] = [34, 92, [91, 123], [93, 125]] as const

/** Whether the first list or object in a JSON text holds more levels than `levels`, itself counted. Looks at each character once, so that megabytes of brackets need not be parsed to be refused. */
export function nestsDeeper(text: string, levels: number): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfText(text, at)
    else if (code === OPENERS[0] || code === OPENERS[1]) depth++
    else if ((code === CLOSERS[0] || code === CLOSERS[1]) && --depth <= 0) return false
    if (depth > levels) return true
  }
  return false
}

/** Index of the closing quote, or of the end. */
function endOfText(text: string, opening: number): number {
  let at = opening + 1
  for (let code = text.charCodeAt(at); at < text.length && code !== QUOTE; code = text.charCodeAt(at)) at += code === BACKSLASH ? 2 : 1
  return at
}
