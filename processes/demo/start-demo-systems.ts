import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { billingSystem } from './billing.ts'
import { lineSystem } from './line.ts'
import { subscriberSystem } from './subscriber.ts'
import { Switches } from './switches.ts'

export interface DemoSystems {
  /** `http://127.0.0.1:<port>`; each system lies under its own path. */
  url: string
  /** Base address of each system, as the runner is configured with. */
  systems: { [system: string]: { baseUrl: string } }
  switches: Switches
  stop(): Promise<void>
}

const names = ['subscriber', 'billing', 'line']
const defaultDiagnosticsMs = 1500

/** Starts billing, subscriber records and line diagnostics as one small program on its own port (0: any free one). */
export async function startDemoSystems({ port = 0, host = '127.0.0.1', diagnosticsMs = defaultDiagnosticsMs } = {}): Promise<DemoSystems> {
  const switches = new Switches()
  const app = express().disable('x-powered-by').use(express.json({ limit: '100kb' }))
  app.use('/switches', switches.router(names))
  app.use('/subscriber', switches.guard('subscriber'), subscriberSystem())
  app.use('/billing', switches.guard('billing'), billingSystem())
  app.use('/line', switches.guard('line'), lineSystem({ diagnosticsMs }))
  const server = await listen(app, port, host)
  const url = `http://${host}:${(server.address() as AddressInfo).port}`
  return { url, switches, systems: Object.fromEntries(names.map((name) => [name, { baseUrl: `${url}/${name}` }])), stop: () => close(server) }
}

function listen(app: express.Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (error?: Error) => (error ? reject(error) : resolve(server)))
  })
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
