import { setTimeout as delay } from 'node:timers/promises'
import type { SessionState } from '@souffleur/schemas'
import type { SessionClient } from './session-client.ts'

/** Between two tries, in ms: who asks without a pause takes the machine from those who are to answer. */
const pause = 50

/** What a careful client does: sends the same again with the same key until there is an answer, then waits for the session to stand. */
export async function insist(client: SessionClient, send: () => Promise<{ status: number; body: SessionState }>): Promise<SessionState> {
  for (;;) {
    try {
      const { status, body } = await send()
      if (status < 300) return body.status === 'working' ? await client.until(body.session, (state) => state.status !== 'working') : body
      if (status < 500) throw new Refused(JSON.stringify(body))
    } catch (error) {
      if (error instanceof Refused) throw error
    }
    await delay(pause)
  }
}

class Refused extends Error {}
