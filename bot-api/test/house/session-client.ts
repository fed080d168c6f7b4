import type { SessionState } from '@souffleur/schemas'

export interface Reply<Body = SessionState> { status: number; body: Body; text: string }
/** A problem document that may carry the state. */
export interface Refusal { type: string; detail: string; state?: SessionState; fields?: { path: string; message: string }[] }

/** The session API as a client sees it. */
export class SessionClient {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async call<Body = SessionState>(method: string, path: string, { body, key }: { body?: unknown; key?: string } = {}): Promise<Reply<Body>> {
    const response = await fetch(`${this.url}/api/v1/sessions${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(key !== undefined && { 'idempotency-key': key }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: JSON.parse(text) as Body }
  }

  async start(body: object, key?: string): Promise<SessionState> {
    const { status, body: state, text } = await this.call('POST', '', { body, ...(key && { key }) })
    if (status !== 201) throw new Error(text)
    return state
  }

  read(session: string): Promise<Reply> {
    return this.call('GET', `/${session}`)
  }

  input(state: SessionState, input: object, key?: string): Promise<Reply> {
    return this.call('POST', `/${state.session}/input`, { body: { stepVisit: state.stepVisit, ...input }, ...(key && { key }) })
  }

  choose(state: SessionState, value: string, key?: string): Promise<Reply> {
    return this.input(state, { kind: 'choice', value }, key)
  }

  /** Reads a session until it is as wished; each look waits for the event stream to tell of a change. */
  async until(session: string, wish: (state: SessionState) => boolean): Promise<SessionState> {
    for await (const state of this.follow(session)) if (wish(state)) return state
    throw new Error('the event stream ended')
  }

  async *follow(session: string, lastEventId?: number): AsyncGenerator<SessionState> {
    const stop = new AbortController()
    const response = await fetch(`${this.url}/api/v1/sessions/${session}/events`, { signal: stop.signal, headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) } })
    let text = ''
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        const events = (text + chunk).split('\n\n')
        text = events.pop()!
        for (const event of events) {
          const data = /^data: (.*)$/m.exec(event)
          if (data) yield JSON.parse(data[1]!) as SessionState
        }
      }
    } finally {
      stop.abort()
    }
  }
}
