import { printDocument } from '../../core/values/print-document.ts'
import type { EngineClient } from '../engine-client.ts'
import { EngineError, type StatusName } from '../engine-error.ts'

const statuses: { [code: number]: StatusName } = { 400: 'INVALID_ARGUMENT', 404: 'NOT_FOUND', 409: 'FAILED_PRECONDITION', 429: 'RESOURCE_EXHAUSTED', 503: 'UNAVAILABLE' }

/** Native user tasks of a cluster whose REST listens at `address` (`http://host:port`); without one every call says that it is missing. */
export function userTasksOverRest(address: string | undefined): Pick<EngineClient, 'completeUserTask' | 'assignUserTask' | 'updateUserTask'> {
  const call = async (method: string, path: string, body?: object): Promise<void> => {
    if (address === undefined) throw new EngineError('UNIMPLEMENTED', "Zeebe's gRPC protocol has no calls for native user tasks. Name the address of the cluster's REST API, or let jobs do the tasks")
    const answer = await ask(`${address}/v1/user-tasks/${path}`, method, body)
    if (!answer.ok) throw await toEngineError(answer)
  }
  return {
    completeUserTask: ({ userTaskKey, ...completion }) => call('POST', `${userTaskKey}/completion`, completion),
    assignUserTask: ({ userTaskKey, ...assignment }) => assignment.assignee === '' ? call('DELETE', `${userTaskKey}/assignee`) : call('POST', `${userTaskKey}/assignment`, assignment),
    updateUserTask: ({ userTaskKey, ...update }) => call('PATCH', userTaskKey, update),
  }
}

async function ask(url: string, method: string, body: object | undefined): Promise<Response> {
  try {
    return await fetch(url, { method, ...body && { headers: { 'content-type': 'application/json' }, body: printDocument(body as never) } })
  } catch {
    throw new EngineError('UNAVAILABLE', `Nobody answers at ${url}. Does the cluster's REST API listen there?`)
  }
}

async function toEngineError(answer: Response): Promise<EngineError> {
  const problem = await answer.json().catch(() => ({})) as { detail?: string; title?: string }
  return new EngineError(statuses[answer.status] ?? 'UNKNOWN', problem.detail ?? problem.title ?? `The cluster's REST API answered ${answer.status}`)
}
