import type { IncomingMessage, RequestListener } from 'node:http'
import type { CallDoor } from '@souffleur/bot-api/front'

/** `headers`: of every answer. `rest` answers what the door does not take. */
export interface CallListening { door: CallDoor; headers: Map<string, string>; rest: RequestListener }

/** Lets calls in by their own door, and passes everything else on. */
export function callListener({ door, headers, rest }: CallListening): RequestListener {
  return (request, response) => {
    if (isFromElsewhere(request) || !door.takes(request)) return rest(request, response)
    response.setHeaders(headers)
    door.answer(request, response)
  }
}

/** A page of another origin asks: `cors` has a say in what it may read. */
function isFromElsewhere({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
}
