import { startEngine, type Engine } from '@souffleur/engine'
import { afterAll } from 'vitest'
import { describeCopies } from './suites/describe-copies.ts'

let engine: Engine | undefined

describeCopies(async (connectionString) => {
  engine = await startEngine({ connectionString, gateway: { host: '127.0.0.1', port: 0 } })
  return `127.0.0.1:${engine.gatewayPort}`
})

afterAll(() => engine?.stop())
