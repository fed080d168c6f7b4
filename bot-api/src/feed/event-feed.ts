import type { SessionState } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { Problem } from '@souffleur/schemas/http'
import type { Response } from 'express'
import { limits } from '../limits.ts'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { readSession } from '../sessions/read-session.ts'
import { writeJson } from '../store/json-text.ts'

/** How long a browser waits before it connects again, in ms. */
const RECONNECT_DELAY = 1000

interface Reader { response: Response; seen: number }

/** The event streams of all sessions: each reader gets the whole state at every change; what it missed is in the state it gets. */
export class EventFeed {
  readonly #room: Room
  readonly #readers = new Map<string, { readers: Set<Reader>; unwatch: () => void; sending?: Promise<void>; again: boolean }>()
  readonly #heartbeat = setInterval(() => this.#beat(), limits.heartbeat).unref()
  #open = 0

  constructor(room: Room) {
    this.#room = room
  }

  /** Streams a session until the reader leaves. `seen` is the revision it has, 0 where it has none. @throws Problem `session-not-found`, `too-many-streams` */
  async stream(session: string, seen: number, response: Response): Promise<void> {
    const state = await readSession(this.#room, session)
    this.#refuseTooMany(session)
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    response.write(`retry: ${RECONNECT_DELAY}\n\n`)
    const reader = { response, seen }
    this.#join(session, reader)
    response.on('close', () => this.#leave(session, reader))
    this.#send(reader, state)
    this.#changed(session)
  }

  /** Ends the streams of sessions that another copy walks from now on: their readers come again, and are forwarded. */
  end(isLost: (session: string) => boolean): void {
    for (const [session, { readers }] of this.#readers) if (isLost(session)) for (const { response } of readers) response.end()
  }

  close(): void {
    clearInterval(this.#heartbeat)
    for (const { readers, unwatch } of this.#readers.values()) {
      unwatch()
      for (const { response } of readers) response.end()
    }
    this.#readers.clear()
  }

  #refuseTooMany(session: string): void {
    if (this.#open < limits.eventStreams && (this.#readers.get(session)?.readers.size ?? 0) < limits.eventStreamsPerSession) return
    throw new Problem(sessionProblems.tooManyStreams, 'Too many event streams are open. Close those you do not read, or poll the session instead.')
  }

  #join(session: string, reader: Reader): void {
    this.#open += 1
    const known = this.#readers.get(session)
    if (known) known.readers.add(reader)
    else this.#readers.set(session, { readers: new Set([reader]), unwatch: this.#room.changes.watch(session, () => this.#changed(session)), again: false })
  }

  #leave(session: string, reader: Reader): void {
    const known = this.#readers.get(session)
    if (!known?.readers.delete(reader)) return
    this.#open -= 1
    if (known.readers.size > 0) return
    known.unwatch()
    this.#readers.delete(session)
  }

  /** Reads the state once for all readers of a session, and once more where it changed meanwhile. */
  #changed(session: string): void {
    const known = this.#readers.get(session)
    if (!known) return
    if (known.sending) known.again = true
    else known.sending = this.#publish(session).catch((error: unknown) => this.#room.log.error(error, 'a session could not be read for its event stream'))
  }

  async #publish(session: string): Promise<void> {
    const known = this.#readers.get(session)!
    try {
      do {
        known.again = false
        const state = await readSession(this.#room, session)
        for (const reader of known.readers) this.#send(reader, state)
      } while (known.again)
    } finally {
      delete known.sending
    }
  }

  #send(reader: Reader, state: SessionState): void {
    if (state.revision <= reader.seen) return
    failPoint('sessions: before news is sent')
    reader.seen = state.revision
    reader.response.write(`id: ${state.revision}\nevent: state\ndata: ${writeJson(state)}\n\n`)
    if (reader.response.writableLength > limits.eventBacklogBytes) reader.response.destroy()
  }

  #beat(): void {
    for (const { readers } of this.#readers.values()) for (const { response } of readers) response.write(': heartbeat\n\n')
  }
}
