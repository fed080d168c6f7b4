import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { freePorts } from './free-ports.ts'

it('should give ports that can be listened on, each once, and none that the system gives to others', async () => {
  const ports = [...await freePorts(20), ...await freePorts(20)]
  expect(new Set(ports).size).toBe(40)
  expect(Math.max(...ports)).toBeLessThan(32_768)
  const servers = await Promise.all(ports.map((port) => new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer().once('error', reject).listen(port, '127.0.0.1', () => resolve(server))
  })))
  for (const server of servers) server.close()
})
