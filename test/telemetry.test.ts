import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { send } from './product/json-client.ts'
import { startProduct } from './product/start-product.ts'

interface CollectedSpan { name: string; traceId: string; parentSpanId?: string; attributes: { key: string; value: { [kind: string]: unknown } }[] }

it('should tell a collector of every request and every call of a function, joined to the trace of the caller', async () => {
  const spans: CollectedSpan[] = []
  const collector = createServer(async (request, response) => {
    const body = await json(request) as { resourceSpans: { scopeSpans: { spans: CollectedSpan[] }[] }[] }
    spans.push(...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  const product = await startProduct({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` })
  const caller = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }
  await send(`${product.url}/api/v1/sessions`, 'POST', { script: 'promised-payment', channel: 'chat', context: { phone: '+79001234567' } }, caller)
  await product.stop()
  collector.close()
  const start = spans.find(({ name }) => name === 'POST /api/v1/sessions')
  expect(start).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' })
  expect(start!.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 201 } })
  expect(spans.map(({ name }) => name)).toContain('call subscriber')
})
