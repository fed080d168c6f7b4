import { isDatabaseTrouble } from './is-database-trouble.ts'
import { commonProblems, Problem, type ProblemDocument } from './problem.ts'

/** The few members of Express that problem answering needs, so that this room does not depend on it. */
interface Request { method: string; path: string; baseUrl?: string }
interface Response { headersSent: boolean; status(code: number): Response; type(type: string): Response; set(name: string, value: string): Response; send(body: string): unknown }
type Next = (error?: unknown) => void

/** An answer as it is sent. `headers`: in addition to those that every answer has. */
export interface TextAnswer { status: number; type: string; body: string; headers?: { [name: string]: string } }

/** What is answered to whatever was thrown: a problem document. `report` is told what was not meant for the caller. */
export function problemAnswer(error: unknown, report: (error: unknown) => void): TextAnswer {
  const document = toDocument(error, report)
  return { status: document.status, type: 'application/problem+json; charset=utf-8', body: JSON.stringify(document), ...document.status === 503 && { headers: { 'Retry-After': '1' } } }
}

/** Last Express middleware: answers whatever was thrown with a problem document. `report` is told what was not meant for the caller. */
export function answerProblems(report: (error: unknown) => void) {
  return (error: unknown, _request: Request, response: Response, next: Next): void => {
    if (response.headersSent) return next(error)
    const { status, type, body, headers = {} } = problemAnswer(error, report)
    for (const [name, value] of Object.entries(headers)) response.set(name, value)
    response.status(status).type(type).send(body)
  }
}

/** Express middleware behind a router: nothing matched. */
export function answerNotFound(request: Request, _response: Response, next: Next): void {
  next(new Problem(commonProblems.notFound, `No address ${request.path} takes ${request.method}. The addresses are listed at /api/docs.`))
}

/** Express handler for `router.all`, after the methods an address has: anything else gets 405 and an Allow header. */
export function allowOnly(...methods: string[]) {
  return (request: Request, response: Response, next: Next): void => {
    response.set('Allow', methods.join(', '))
    next(new Problem(commonProblems.methodNotAllowed, `${request.baseUrl ?? ''}${request.path} takes ${methods.join(', ')}, not ${request.method}.`))
  }
}

function toDocument(error: unknown, report: (error: unknown) => void): ProblemDocument {
  if (error instanceof Problem) return error.document
  if (isDatabaseTrouble(error)) return new Problem(commonProblems.overloaded, 'The database does not answer. Send the same again in a moment; with the same Idempotency-Key nothing is done twice.').document
  const { type, limit, status = 500 } = error as { type?: string; limit?: number; status?: number }
  if (type === 'entity.too.large') return new Problem(commonProblems.bodyTooLarge, `The body is larger than ${limit} bytes. Send less at once.`).document
  if (type === 'entity.parse.failed') return new Problem(commonProblems.invalidJson, 'The body could not be read as JSON. Check quotes and commas, and send it as UTF-8.').document
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return new Problem(commonProblems.unsupportedMediaType, 'Send the body as UTF-8 JSON.').document
  if (error instanceof URIError) return new Problem(commonProblems.notFound, 'The address is not well-formed.').document
  if (status >= 400 && status < 500) return new Problem(commonProblems.invalidBody, 'The body did not arrive whole. Send it again, with its true length and encoding.').document
  report(error)
  return new Problem(commonProblems.internalError, 'The request was not carried out. Try again; if it stays, the log of the server says why.').document
}
