import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { HttpAnswer, HttpRequest } from './http-exchange.ts'

/** Makes one attempt a span of its own, and hands `call` the headers by which the system may join the trace. Costs nothing where nobody collects traces. */
export async function traced({ system, base, request }: { system: string; base: URL; request: HttpRequest }, call: (headers: { [name: string]: string }) => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const span = trace.getTracer('souffleur').startSpan(`call ${system}`, { kind: SpanKind.CLIENT, attributes: { 'souffleur.system': system, 'server.address': base.host, 'http.request.method': request.method } })
  const headers: { [name: string]: string } = {}
  propagation.inject(trace.setSpan(context.active(), span), headers)
  try {
    const answer = await call(headers)
    span.setAttribute('http.response.status_code', answer.status)
    return answer
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).message })
    throw error
  } finally {
    span.end()
  }
}
