import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Serving } from '../front/front.ts'
import { addressOf } from './address-of.ts'

export interface Telemetry {
  /** Every request becomes a span, joined to the trace that the caller's `traceparent` names. */
  traced(serving: Serving): Serving
  /** Sends what waits. */
  stop(): Promise<void>
}

/** Traces go to the collector at `endpoint` (OTLP over HTTP); the rooms' own spans too, which cost nothing without it. */
export function openTelemetry(endpoint: string): Telemetry {
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const provider = new TracerProvider({ resource: resourceFromAttributes({ 'service.name': 'souffleur' }), spanProcessors: [new BatchSpanProcessor({ exporter })] })
  trace.setGlobalTracerProvider(provider)
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  const tracer = provider.getTracer('souffleur')
  const begin = ({ method = '', url = '', carrier }: { method: string | undefined; url: string | undefined; carrier: object }): Span => {
    const route = addressOf(url.split('?', 1)[0]!)
    const caller = propagation.extract(context.active(), carrier)
    return tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } }, caller)
  }
  const traced = ({ listener, calls }: Serving): Serving => ({
    listener: (request, response) => {
      const span = begin({ method: request.method, url: request.url, carrier: request.headers })
      response.once('close', () => endWith(span, response.statusCode))
      listener(request, response)
    },
    calls: calls && { ...calls, desk: { ...calls.desk, answer: async (call) => {
      const span = begin({ method: 'POST', url: call.path, carrier: call })
      const answer = await calls.desk.answer(call)
      endWith(span, answer.status)
      return answer
    } } },
  })
  return { traced, stop: () => provider.shutdown() }
}

function endWith(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status)
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}
