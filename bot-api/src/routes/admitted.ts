import type { IncomingMessage, ServerResponse } from 'node:http'
import { Router } from 'express'
import type { Admission } from './admission.ts'
import type { QuickAnswers } from './quick-answers.ts'

/** The addresses of sessions: with Express, and without for the plain requests of running conversations. */
export interface SessionDoors { routes: Router; quick: Pick<QuickAnswers, 'takes' | 'answer' | 'refuse'> }

const starts = '/api/v1/sessions'
const sessions = /^\/api\/v1\/sessions(\/|$)/

/** The same addresses, with as many calls at once as the admission lets in. Reading is not bounded. */
export function admitted(admission: Admission, { routes, quick }: SessionDoors): SessionDoors {
  const enter = (request: IncomingMessage, response: ServerResponse) => {
    admission.enter({ isStart: request.url === starts })
    response.once('close', () => admission.leave())
  }
  return {
    routes: Router().post(sessions, (request, response, next) => {
      enter(request, response)
      next()
    }).use(routes),
    quick: {
      takes: (request) => quick.takes(request),
      refuse: (error, request, response) => quick.refuse(error, request, response),
      answer: (request, response) => {
        try {
          enter(request, response)
        } catch (error) {
          return quick.refuse(error, request, response)
        }
        quick.answer(request, response)
      },
    },
  }
}
