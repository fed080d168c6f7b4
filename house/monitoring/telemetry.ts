import type { RequestListener } from 'node:http'
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { addressOf } from './address-of.ts'

export interface Telemetry {
  /** Every request becomes a span, joined to the trace that the caller's `traceparent` names. */
  traced(listener: RequestListener): RequestListener
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
  const traced = (listener: RequestListener): RequestListener => (request, response) => {
    const { method = '', url = '' } = request
    const route = addressOf(url.split('?', 1)[0]!)
    const caller = propagation.extract(context.active(), request.headers)
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': route } }, caller)
    response.once('close', () => endWith(span, response.statusCode))
    listener(request, response)
  }
  return { traced, stop: () => provider.shutdown() }
}

function endWith(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status)
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}
