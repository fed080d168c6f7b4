import type { Server } from '@grpc/grpc-js'
import type { Http2Server, ServerHttp2Session } from 'node:http2'
import { partingTime } from './limits.ts'

/**
 * Calls that a client makes while it hangs up are carried out, as by Zeebe. Its goodbye travels ahead of them, and Node's own answer to a goodbye is to refuse whatever comes behind it: clients then lose
 * the call, and some, grpc-js before 1.10, never rest again. The library shows its HTTP/2 servers to nobody, hence the way in.
 */
export function hearOut(server: Server): void {
  const setUp: (http2Server: Http2Server, ...rest: unknown[]) => void = server['_setupHandlers'].bind(server)
  server['_setupHandlers'] = (http2Server: Http2Server, ...rest: unknown[]) => {
    http2Server.on('session', partSlowly)
    setUp(http2Server, ...rest)
  }
}

/** Only Node itself closes a session without asking to be told when that is done. */
function partSlowly(session: ServerHttp2Session): void {
  const close = session.close.bind(session)
  session.close = (onClosed) => {
    if (onClosed) close(onClosed)
    else setTimeout(close, partingTime).unref()
  }
}
