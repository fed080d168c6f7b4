import { Router } from 'express'
import type { Admission } from './admission.ts'
import { isStart } from './call.ts'

const sessions = /^\/api\/v1\/sessions(\/|$)/

/** The same addresses, with as many calls at once as the admission lets in. Reading is not bounded. */
export function admitted(admission: Admission, routes: Router): Router {
  return Router().post(sessions, (request, response, next) => {
    admission.enter({ isStart: isStart(request.path) })
    response.once('close', () => admission.leave())
    next()
  }).use(routes)
}
