import { connect, type Socket } from 'node:net'

export interface Reply { status: number; text: string }

const headEnd = Buffer.from('\r\n\r\n')

/**
 * One keep-alive connection that carries one request at a time. It understands just what our servers answer (a body with Content-Length),
 * so that the load costs as little as it can of the two cores that it shares with what it measures.
 */
export class HttpLine {
  readonly #socket: Socket
  readonly #host: string
  #received: Buffer = Buffer.alloc(0)
  #answer: PromiseWithResolvers<Reply> | undefined

  constructor(url: string) {
    const { hostname, port, host } = new URL(url)
    this.#host = host
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true })
    this.#socket.on('data', (chunk) => this.#take(chunk))
    this.#socket.on('error', (error) => this.#answer?.reject(error))
    this.#socket.on('close', () => this.#answer?.reject(new Error('the server closed the connection')))
  }

  post(path: string, body: string): Promise<Reply> {
    return this.#send(`POST ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  get(path: string): Promise<Reply> {
    return this.#send(`GET ${path} HTTP/1.1\r\nHost: ${this.#host}\r\n\r\n`)
  }

  close(): void {
    this.#answer = undefined
    this.#socket.destroy()
  }

  #send(request: string): Promise<Reply> {
    this.#answer = Promise.withResolvers()
    this.#socket.write(request)
    return this.#answer.promise
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk
    const end = this.#received.indexOf(headEnd)
    if (end === -1) return
    const head = this.#received.toString('latin1', 0, end)
    const bodyEnd = end + headEnd.length + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < bodyEnd) return
    const text = this.#received.toString('utf8', end + headEnd.length, bodyEnd)
    this.#received = this.#received.subarray(bodyEnd)
    const answer = this.#answer
    this.#answer = undefined
    answer?.resolve({ status: Number(head.slice(9, 12)), text })
  }
}
