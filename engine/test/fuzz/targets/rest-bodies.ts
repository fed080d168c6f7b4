import type { Request } from 'express'
import { readBody, readOptionalBody } from '../../../src/gateway/rest/read-json-body.ts'
import { readAssignment, readCompletion, readUpdate } from '../../../src/gateway/rest/read-user-task-request.ts'
import { RestProblem } from '../../../src/gateway/rest/rest-problem.ts'
import { mutateText } from '../mutate-text.ts'
import type { Target } from '../target.ts'

const bodies = [
  '{"variables":{"a":1,"long":12345678901234567890},"action":"done"}', '{"assignee":"ann","allowOverride":false,"action":"claim"}',
  '{"changeset":{"dueDate":"2027-01-01T00:00:00+01:00[Europe/Berlin]","followUpDate":"","candidateUsers":["ann"],"candidateGroups":[]},"action":"update"}',
]
const readers = [(request: Request) => readCompletion(readOptionalBody(request)), (request: Request) => readAssignment(readBody(request)), (request: Request) => readUpdate(readOptionalBody(request))]

/** Bodies of REST requests: read, or refused as a problem with a status. */
export const restBodies: Target = {
  make: (dice) => mutateText(dice.pick(bodies), dice),
  feed: (body: string) => readers.map((read) => faultOf(() => read({ body } as Request))).find((fault) => fault !== undefined),
}

function faultOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    return error instanceof RestProblem ? undefined : (error as Error).stack
  }
}
