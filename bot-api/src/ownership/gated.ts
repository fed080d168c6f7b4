import { Router } from 'express'
import type { SessionDoors } from '../routes/admitted.ts'
import type { Gate } from './gate.ts'

/** The addresses of sessions, wherever they are walked: with Express, and without. */
export function gated(gate: Gate, { routes, quick }: SessionDoors): Omit<SessionDoors, 'quick'> & { quick: Omit<SessionDoors['quick'], 'refuse'> } {
  return {
    routes: Router().use((request, response, next) => gate.pass(request, response, { letIn: next, fail: next }), routes),
    quick: {
      takes: (request) => quick.takes(request),
      answer: (request, response) => gate.pass(request, response, { letIn: () => quick.answer(request, response), fail: (error) => quick.refuse(error, request, response) }),
    },
  }
}
