/** HTTP for tests: JSON in, status and JSON out. */
export interface Answer<Body = any> { status: number; headers: Headers; body: Body }

export async function send(url: string, method: string, body?: unknown, headers: { [name: string]: string } = {}): Promise<Answer> {
  const response = await fetch(url, { method, headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text }
}
