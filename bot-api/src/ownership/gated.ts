import { Router } from 'express'
import type { Gate } from './gate.ts'

/** The addresses of sessions, wherever they are walked. */
export function gated(gate: Gate, routes: Router): Router {
  return Router().use((request, response, next) => gate.pass(request, response, { letIn: next, fail: next }), routes)
}
