import { Gauge, type Registry } from 'prom-client'
import type { Part } from '../front/front-door.ts'

/** Puts the figures of parts into the registry, each under a name of its own: `behind` of the part `records` is `souffleur_records_behind`. */
export function setPartFigures(registry: Registry, parts: readonly Part[]): void {
  for (const { name: part, figures = {} } of parts) {
    for (const [figure, value] of Object.entries(figures)) gaugeOf(registry, `souffleur_${part}_${figure}`, `${figure.replaceAll('_', ' ')}, of the part ${part}`).set(value)
  }
}

function gaugeOf(registry: Registry, name: string, help: string): Gauge {
  return (registry.getSingleMetric(name) as Gauge | undefined) ?? new Gauge({ name, help, registers: [registry] })
}
