import type { SessionState } from '@souffleur/schemas'
import { followSession } from './follow-session.ts'
import { createHttpClient, type HttpClient, type HttpClientOptions } from './http-client.ts'
import { SessionTransportError } from './session-transport-error.ts'
import type { SessionTransport } from './session-transport.ts'

/** Plays sessions over the session API. */
export function createHttpTransport(options: HttpClientOptions): SessionTransport {
  const client = createHttpClient(options)
  const post = (path: string, body: unknown, key: string) => client.json<SessionState>({ method: 'POST', path, body, key })
  return {
    start: (request, key) => post('/sessions', request, key),
    resume: (session) => client.json({ method: 'GET', path: at(session) }),
    input: (session, input, key) => withState(client, session, post(`${at(session)}/input`, input, key)),
    objection: (session, message, key) => withState(client, session, post(`${at(session)}/objections`, { message }, key)),
    back: (session, visit, key) => withState(client, session, post(`${at(session)}/back`, visit ? { visit } : {}, key)),
    saveDraft: async (session, draft, leaving = false) => {
      await client.json({ method: 'PUT', path: `${at(session)}/draft`, body: draft, keepalive: leaving })
    },
    note: (session, text, key) => post(`${at(session)}/notes`, { text }, key),
    end: (session, key) => client.json({ method: 'DELETE', path: at(session), key }),
    follow: (session, follower) => followSession(client, session, follower),
  }
}

function at(session: string): string {
  return `/sessions/${encodeURIComponent(session)}`
}

/** A conflict without a state is completed by asking for it. */
async function withState(client: HttpClient, session: string, call: Promise<SessionState>): Promise<SessionState> {
  try {
    return await call
  } catch (error) {
    if (!(error instanceof SessionTransportError) || error.failure !== 'conflict' || error.state) throw error
    throw new SessionTransportError('conflict', error.message, { state: await client.json<SessionState>({ method: 'GET', path: at(session) }) })
  }
}
