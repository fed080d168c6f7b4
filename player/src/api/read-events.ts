/** One server-sent event. Comments and `retry` are left out. */
export interface ServerEvent { event: string; data: string; id?: string }

/**
 * Reads a `text/event-stream` body as its events arrive. Written over fetch because `EventSource` cannot carry a token and hides why a connection failed.
 * @throws what reading the body throws
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + decoder.decode(part.value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseEvent(block)
      if (event) yield event
    }
  }
}

function parseEvent(block: string): ServerEvent | undefined {
  const lines = block.split('\n')
  const read = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''))
  const data = read('data')
  const [id] = read('id')
  return data.length ? { event: read('event')[0] ?? 'message', data: data.join('\n'), ...(id ? { id } : {}) } : undefined
}
