import type { SessionState } from '@souffleur/schemas'

/** Follows the session's own event stream until it is `there`: no polling, no sleeps. @throws when it ends before that */
export async function followSession(url: string, state: SessionState, there: (state: SessionState) => boolean): Promise<SessionState> {
  if (there(state)) return state
  const response = await fetch(`${url}/api/v1/sessions/${state.session}/events`, { headers: { accept: 'text/event-stream' } })
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (const next of completeEvents(text)) {
      if (there(next)) return next
      if (next.status === 'ended') throw new Error(`The session ended with ${next.end?.outcome} before it was there.`)
    }
    text = text.slice(text.lastIndexOf('\n') + 1)
  }
  throw new Error('The event stream ended.')
}

function completeEvents(text: string): SessionState[] {
  return text.split('\n').slice(0, -1).filter((line) => line.startsWith('data:')).map((line) => JSON.parse(line.slice('data:'.length)) as SessionState)
}
