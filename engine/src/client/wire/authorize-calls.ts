import { InterceptingCall, type Interceptor, type Listener, Metadata, status } from '@grpc/grpc-js'
import type { AccessTokens } from './access-tokens.ts'

/** Every call carries a token; one for which there is none ends with UNAVAILABLE before it leaves. Works without TLS too, where gRPC's own call credentials refuse. */
export function authorizeCalls(tokens: AccessTokens): Interceptor {
  return (options, nextCall) => new InterceptingCall(nextCall(options), {
    start(metadata, listener, next) {
      tokens.get().then((token) => {
        metadata.set('authorization', `Bearer ${token}`)
        next(metadata, forgetRefused(tokens, token))
      }, (error: Error) => listener.onReceiveStatus?.({ code: status.UNAVAILABLE, details: error.message, metadata: new Metadata() }))
    },
  })
}

function forgetRefused(tokens: AccessTokens, token: string): Listener {
  return {
    onReceiveStatus(ended, pass) {
      if (ended.code === status.UNAUTHENTICATED) tokens.forget(token)
      pass(ended)
    },
  }
}
