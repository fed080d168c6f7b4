import { startEngine } from '../src/start-engine.ts'

/** An engine with its gateway as a process of its own, so that the load does not share its thread. Says its port in one line, and stops when its parent is gone. */
const engine = await startEngine({ connectionString: process.env.DATABASE_URL!, gateway: { host: '127.0.0.1', port: 0 } })
process.send!({ port: engine.gatewayPort })
process.once('disconnect', () => void engine.stop().then(() => process.exit()))
