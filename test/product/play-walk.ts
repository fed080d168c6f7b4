import type { SavedWalk } from '@souffleur/processes'
import type { SessionState } from '@souffleur/schemas'
import { expect } from 'vitest'
import { followSession } from './follow-session.ts'
import { send } from './json-client.ts'

/** Walks a saved walk of a sample script through the session API of the product at `url`, to its end. */
export async function playWalk(url: string, walk: SavedWalk): Promise<SessionState> {
  let state = (await send(`${url}/api/v1/sessions`, 'POST', { script: await scriptId(url, walk.script), context: walk.context })).body as SessionState
  for (const turn of walk.turns) {
    state = await settled(url, state, turn.at)
    const { session, stepVisit } = state
    const answer = 'objection' in turn
      ? await send(`${url}/api/v1/sessions/${session}/objections`, 'POST', { message: turn.objection })
      : await send(`${url}/api/v1/sessions/${session}/input`, 'POST', { stepVisit, ...turn.input })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    state = answer.body as SessionState
    expect(state.retry, JSON.stringify(state.retry)).toBeUndefined()
  }
  return settled(url, state)
}

function settled(url: string, state: SessionState, elementId?: string): Promise<SessionState> {
  return followSession(url, state, (one) => (elementId ? one.step?.elementId === elementId : one.status === 'ended'))
}

async function scriptId(url: string, processId: string): Promise<string> {
  const { body } = await send(`${url}/api/v1/scripts`, 'GET')
  return body.items.find((script: { processId: string }) => script.processId === processId).id
}
