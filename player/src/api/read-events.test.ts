import { describe, expect, it } from 'vitest'
import { readEvents, type ServerEvent } from './read-events.ts'

async function eventsOf(...parts: string[]): Promise<ServerEvent[]> {
  return readAll(parts.map((part) => new TextEncoder().encode(part)))
}

async function readAll(parts: Uint8Array[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => { for (const part of parts) controller.enqueue(part); controller.close() } })
  const events: ServerEvent[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

describe('readEvents', () => {
  it('should read events however the network cuts them', async () => {
    expect(await eventsOf('event: sta', 'te\nid: 4\ndata: {"a"', ':1}\n', '\ndata: 2\n\n')).toEqual([{ event: 'state', id: '4', data: '{"a":1}' }, { event: 'message', data: '2' }])
  })

  it('should join lines of data and leave out comments', async () => {
    expect(await eventsOf(': here\n\ndata: one\r\ndata: two\r\n\r\n')).toEqual([{ event: 'message', data: 'one\ntwo' }])
  })

  it('should not tell an event that never ended', async () => {
    expect(await eventsOf('data: half')).toEqual([])
  })

  it('should put a letter together that was cut in two', async () => {
    const bytes = new TextEncoder().encode('data: ₽\n\n')
    expect(await readAll([bytes.slice(0, 7), bytes.slice(7)])).toEqual([{ event: 'message', data: '₽' }])
  })
})
