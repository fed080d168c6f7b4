/** One HTTP call, its JSON answer read. */
export interface Answer { status: number; headers: Headers; body: any }

/** Calls the library; an object is sent as JSON, text and bytes as they are. */
export function asker(url: string) {
  return async (method: string, path: string, body?: object | string | Uint8Array, headers: { [name: string]: string } = {}): Promise<Answer> => {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(`${url}${path}`, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...(body !== undefined && { body: raw ? body as BodyInit : JSON.stringify(body) }) })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text }
  }
}

/** The last part of a problem's type. */
export function problemOf(answer: Answer): string | undefined { return answer.body.type?.replace('urn:souffleur:problem:', '') }
