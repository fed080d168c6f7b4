import type { RequestListener } from 'node:http'
import { forwardRequest } from './forward-request.ts'

export interface Predecessor {
  /** Where the house before this one answers now. */
  url: string
  /** Whether a conversation is this house's. */
  knows(session: string): Promise<boolean>
  report: (error: unknown) => void
}

const aboutSession = /^\/api\/v1\/sessions\/([^/?]+)/

/** After a move: what is asked about a conversation that began in the house before is passed on to it, until the last one there has ended. */
export function withPredecessor(listener: RequestListener, { url, knows, report }: Predecessor): RequestListener {
  const { hostname: host, port } = new URL(url)
  return (request, response) => {
    const session = aboutSession.exec(request.url ?? '')?.[1]
    if (session === undefined) return listener(request, response)
    knows(decodeURIComponent(session)).catch((error: unknown) => { report(error); return true })
      .then((isOwn) => isOwn ? listener(request, response) : forwardRequest({ host, port: Number(port || 80) }, request, response))
  }
}
