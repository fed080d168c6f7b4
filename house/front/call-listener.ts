import type { IncomingMessage, RequestListener } from 'node:http'
import { Admission, CallDoor, type SharedAdmission } from '@souffleur/bot-api/front'
import type { CallDesk } from './call-line.ts'

/** `headers`: of every answer. `rest` answers what is no call. */
export interface CallListening { desk: CallDesk; admission: SharedAdmission; headers: Map<string, string>; rest: RequestListener }

/** Brings calls to their desk, and passes everything else on. */
export function callListener({ desk, admission, headers, rest }: CallListening): RequestListener {
  const door = new CallDoor({ admission: new Admission(admission), carry: (call) => desk.answer(call), onRefused: (path) => desk.refused(path), report: (error) => console.error(error) })
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
