import type { SessionState } from '@souffleur/schemas'
import { backoff } from './backoff.ts'
import type { HttpClient } from './http-client.ts'
import { pause } from './pause.ts'
import { readEvents } from './read-events.ts'
import type { Follower } from './session-transport.ts'

/** A stream that says nothing for so long, not even a heartbeat, counts as dead and is opened anew. */
export const SILENCE_MS = 45_000

interface Following { client: HttpClient; session: string; follower: Follower; signal: AbortSignal; cursor: number; attempt: number }

/**
 * Follows a session's event stream and comes back after every break behind the last state seen. While the stream cannot be had (a proxy may
 * forbid it) the state is fetched at every attempt instead. Returns how to stop.
 */
export function followSession(client: HttpClient, session: string, follower: Follower): () => void {
  const closing = new AbortController()
  void keepFollowing({ client, session, follower, signal: closing.signal, cursor: follower.cursor, attempt: 0 })
  return () => closing.abort()
}

async function keepFollowing(following: Following): Promise<void> {
  while (!following.signal.aborted) {
    await readOnce(following).catch(() => undefined)
    if (following.signal.aborted) return
    following.attempt += 1
    tellBreak(following)
    await pause(backoff(following.attempt), following.signal)
    await fetchState(following).catch(() => undefined)
  }
}

/** A stream that just ended is no news: servers close them now and then. One that cannot be opened again is. */
function tellBreak({ attempt, follower }: Following): void {
  if (globalThis.navigator?.onLine === false) follower.onConnection('offline')
  else if (attempt > 1) follower.onConnection('reconnecting')
}

async function fetchState(following: Following): Promise<void> {
  take(following, await following.client.json<SessionState>({ method: 'GET', path: pathOf(following) }))
}

function pathOf({ session }: Following): string {
  return `/sessions/${encodeURIComponent(session)}`
}

/** One connection, from opening to its end. */
async function readOnce(following: Following): Promise<void> {
  const { client, follower, signal, cursor } = following
  const silence = silenceGuard(signal)
  try {
    const body = await client.stream(`${pathOf(following)}/events?cursor=${cursor}`, silence.signal)
    if (!signal.aborted) follower.onConnection('online')
    following.attempt = 0
    for await (const event of readEvents(silence.watch(body))) take(following, JSON.parse(event.data) as SessionState)
  } finally {
    silence.end()
  }
}

function take(following: Following, state: SessionState): void {
  if (following.signal.aborted || typeof state?.revision !== 'number') return
  following.cursor = Math.max(following.cursor, state.revision)
  following.follower.onState(state)
}

/** Aborts a connection on which nothing arrives any more, or that is no longer wanted. */
function silenceGuard(closing: AbortSignal) {
  const connection = new AbortController()
  const abort = () => connection.abort()
  let timer = setTimeout(abort, SILENCE_MS)
  const touch = () => { clearTimeout(timer); timer = setTimeout(abort, SILENCE_MS) }
  closing.addEventListener('abort', abort)
  return {
    signal: connection.signal,
    watch: (body: ReadableStream<Uint8Array>) => {
      const listening = new TransformStream<Uint8Array, Uint8Array>({ transform: (part, out) => { touch(); out.enqueue(part) } })
      return body.pipeThrough(listening)
    },
    end: () => { clearTimeout(timer); closing.removeEventListener('abort', abort); abort() },
  }
}
