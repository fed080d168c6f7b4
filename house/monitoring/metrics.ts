import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { addressOf } from './address-of.ts'
import type { Part } from '../front/front-door.ts'
import { setPartFigures } from './part-figures.ts'

export interface Metrics {
  /** Begins to time an answer, by method and the address's first words (ids left out); the end says its status. */
  time(method: string, path: string): (status: number) => void
  /** Express middleware: times every answer. */
  observe: RequestHandler
  /** Answers `GET /metrics` in Prometheus text. */
  answer: RequestHandler
}

const secondsBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

/** The process's own figures, how long HTTP answers take, whether each part of the product is up, and its figures. */
export function createMetrics(parts: () => Promise<Part[]>): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({ name: 'souffleur_http_request_duration_seconds', help: 'Time from request to answer', labelNames: ['method', 'address', 'status'], buckets: secondsBuckets, registers: [registry] })
  new Gauge({
    name: 'souffleur_part_up', help: '1 while the part works, 0 while it does not', labelNames: ['part'], registers: [registry],
    async collect() { for (const { name, state } of await parts()) this.set({ part: name }, state === 'up' ? 1 : 0) },
  })
  const time: Metrics['time'] = (method, path) => {
    const end = duration.startTimer({ method, address: addressOf(path) })
    return (status) => void end({ status })
  }
  return {
    time,
    observe: (request, response, next) => {
      const end = time(request.method, request.path)
      response.once('finish', () => end(response.statusCode))
      next()
    },
    answer: async (_request, response) => {
      setPartFigures(registry, await parts())
      response.type(registry.contentType).send(await registry.metrics())
    },
  }
}
