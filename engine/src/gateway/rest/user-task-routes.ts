import { failPoint } from '@souffleur/schemas/fail-point'
import { Router, type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import type { EngineClient } from '../../client/engine-client.ts'
import { readBody, readOptionalBody, takeJsonBody } from './read-json-body.ts'
import { readAssignment, readCompletion, readUpdate } from './read-user-task-request.ts'
import { topologyRoute } from './topology-route.ts'
import { badRequest, RestProblem, toRestProblem } from './rest-problem.ts'

type Answer = (userTaskKey: string, request: Request) => Promise<void>

/**
 * Zeebe's REST for native user tasks, which its gRPC protocol does not know: `POST …/{key}/completion`, `POST …/{key}/assignment`, `DELETE …/{key}/assignee`,
 * `PATCH …/{key}` under `/v1/user-tasks` and `/v2/user-tasks`; answers 204, or a problem document in Zeebe's words. Beside it `GET /v1/topology` and `/v2/topology`, with which clients begin. `onFault` hears of errors that are no answers of the engine.
 */
export function userTaskRoutes(client: EngineClient, onFault: (error: unknown) => void = () => undefined): Router {
  const router = Router({ strict: true, caseSensitive: true })
  const at = (path: string, method: 'post' | 'patch' | 'delete', answer: Answer): void => {
    router.route(path)[method](...takeJsonBody, answerEmpty(answer)).all(refuseMethod(method))
  }
  at('/:userTaskKey/completion', 'post', (userTaskKey, request) => client.completeUserTask({ userTaskKey, ...readCompletion(readOptionalBody(request)) }))
  at('/:userTaskKey/assignment', 'post', (userTaskKey, request) => client.assignUserTask({ userTaskKey, ...readAssignment(readBody(request)) }))
  at('/:userTaskKey/assignee', 'delete', userTaskKey => client.assignUserTask({ userTaskKey, assignee: '', action: 'unassign' }))
  at('/:userTaskKey', 'patch', (userTaskKey, request) => client.updateUserTask({ userTaskKey, ...readUpdate(readOptionalBody(request)) }))
  router.use(() => { throw new RestProblem(404, 'Not Found') })
  router.use(answerProblem(onFault))
  const topology = Router({ strict: true, caseSensitive: true })
  topology.route(['/v1/topology', '/v2/topology']).get(topologyRoute(client)).all(refuseMethod('get'))
  return Router().use(['/v1/user-tasks', '/v2/user-tasks'], router).use(topology).use(['/v1/topology', '/v2/topology'], answerProblem(onFault))
}

function answerEmpty(answer: Answer): RequestHandler {
  return async (request, response) => {
    await answer(readKey(request.params.userTaskKey as string), request)
    failPoint('gateway: user task carried out, not answered')
    response.status(204).end()
  }
}

/** A whole number of 64 bits, as the engine's client takes it. */
function readKey(text: string): string {
  const number = /^[+-]?\d{1,40}$/.test(text) ? BigInt(text.replace('+', '')) : undefined
  if (number === undefined || BigInt.asIntN(64, number) !== number) throw badRequest('Type mismatch.')
  return String(number)
}

const refuseMethod = (method: string): RequestHandler => () => {
  const allow = method.toUpperCase()
  throw new RestProblem(405, 'Method Not Allowed', { detail: `Supported methods: [${allow}]`, headers: { allow } })
}

function answerProblem(onFault: (error: unknown) => void) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const { status, title, message: detail, headers } = toRestProblem(fromExpress(error))
    if (status === 500 && !(error instanceof RestProblem)) onFault(error)
    const instance = request.originalUrl.split('?', 1)[0]
    response.status(status).set({ ...headers, 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: 'about:blank', title, status, ...detail !== '' && { detail }, instance }))
  }
}

/** Errors of the reader of bodies carry a status of their own. */
function fromExpress(error: unknown): unknown {
  const { status, message } = error as { status?: unknown; message?: string }
  return !(error instanceof RestProblem) && typeof status === 'number' && status < 500 ? new RestProblem(status, 'Bad Request', { detail: message ?? '' }) : error
}
