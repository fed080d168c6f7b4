import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { createMemoryStore, createWireEngineClient, openDoor, startEngine } from '../../src/index.ts'

const host = '127.0.0.1'

it('should let clients wait until the gateway is open', async () => {
  const door = await openDoor({ host, port: 0 })
  const client = createWireEngineClient(`${host}:${door.port}`)
  const asked = client.topology()
  const engine = await startEngine({ store: createMemoryStore(), gateway: { host, port: door.port, door } })
  expect((await asked).partitionsCount).toBe(1)
  await door.close()
  client.close()
  await engine.stop()
})

it('should leave an address to the one who opened a door beside it, whatever waits there', async () => {
  const first = await openDoor({ host, port: 0 })
  const { port } = first
  first.admit((connection) => web('first').emit('connection', connection))
  expect(await answers(port, 10)).toEqual(new Set(['first']))
  const second = await openDoor({ host, port, beside: true })
  const during = answers(port, 40)
  await first.close()
  const after = answers(port, 10)
  second.admit((connection) => web('second').emit('connection', connection))
  for (const name of await during) expect(['first', 'second']).toContain(name)
  expect(await after).toEqual(new Set(['second']))
  await second.close()
})

it('should not share an address with anybody who is no successor', async () => {
  const door = await openDoor({ host, port: 0 })
  await expect(openDoor({ host, port: door.port })).rejects.toThrow('EADDRINUSE')
  await door.close()
})

const web = (name: string) => createServer((_request, response) => response.setHeader('connection', 'close').end(name))

async function answers(port: number, count: number): Promise<Set<string>> {
  return new Set(await Promise.all(Array.from({ length: count }, async () => (await fetch(`http://${host}:${port}`)).text())))
}
