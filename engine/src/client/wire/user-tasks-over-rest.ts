import { printDocument } from '../../core/values/print-document.ts'
import type { EngineClient } from '../engine-client.ts'
import { EngineError, type StatusName } from '../engine-error.ts'
import type { AccessTokens } from './access-tokens.ts'
import { httpCall } from './http-call.ts'

const statuses: { [code: number]: StatusName } = { 400: 'INVALID_ARGUMENT', 404: 'NOT_FOUND', 409: 'FAILED_PRECONDITION', 429: 'RESOURCE_EXHAUSTED', 503: 'UNAVAILABLE', 504: 'DEADLINE_EXCEEDED' }

/** Where the cluster's REST listens (`http://host:port`), and how it lets us in. */
export interface RestDoor { address: string | undefined; tokens?: AccessTokens | undefined; authorities?: string | undefined }

/** Native user tasks over the cluster's REST; without its address every call says that it is missing. */
export function userTasksOverRest(door: RestDoor): Pick<EngineClient, 'completeUserTask' | 'assignUserTask' | 'updateUserTask'> {
  const call = async (method: string, path: string, body?: object): Promise<void> => {
    if (door.address === undefined) throw new EngineError('UNIMPLEMENTED', "Zeebe's gRPC protocol has no calls for native user tasks. Name the address of the cluster's REST API, or let jobs do the tasks")
    const answer = await ask(door, `${door.address}/v1/user-tasks/${path}`, { method, ...body && { body: printDocument(body as never) } })
    if (answer.status >= 300) throw toEngineError(answer)
  }
  return {
    completeUserTask: ({ userTaskKey, ...completion }) => call('POST', `${userTaskKey}/completion`, completion),
    assignUserTask: ({ userTaskKey, ...assignment }) => assignment.assignee === '' ? call('DELETE', `${userTaskKey}/assignee`) : call('POST', `${userTaskKey}/assignment`, assignment),
    updateUserTask: ({ userTaskKey, ...update }) => call('PATCH', userTaskKey, update),
  }
}

async function ask({ tokens, authorities }: RestDoor, url: string, { method, body }: { method: string; body?: string }): Promise<{ status: number; text: string }> {
  const headers = { ...body !== undefined && { 'content-type': 'application/json' }, ...tokens && { authorization: `Bearer ${await tokens.get()}` } }
  try {
    return await httpCall(url, { method, headers, body, authorities })
  } catch {
    throw new EngineError('UNAVAILABLE', `Nobody answers at ${url}. Does the cluster's REST API listen there?`)
  }
}

function toEngineError({ status, text }: { status: number; text: string }): EngineError {
  const problem = readProblem(text)
  return new EngineError(statuses[status] ?? 'UNKNOWN', problem.detail ?? problem.title ?? `The cluster's REST API answered ${status}`)
}

function readProblem(text: string): { detail?: string; title?: string } {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
