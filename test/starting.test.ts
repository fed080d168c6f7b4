import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { failingStart, startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const linesOf = (output: string) => output.trim().split('\n').filter((line) => !/^(postgres|engine|demo systems|services) /.test(line))

it('should name a taken port and end with 1', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const { code, output } = await failingStart({ PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(linesOf(output)).toEqual([expect.stringContaining(`Port ${port} is taken`)])
})

it('should name an unreachable database and end with 1', async () => {
  const { code, output } = await failingStart({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(code).toBe(1)
  expect(linesOf(output)).toEqual([expect.stringContaining('127.0.0.1:1')])
})

it('should refuse a data folder that another running copy owns', async () => {
  const { code, output } = await failingStart({ DATA_DIR: product.env.DATA_DIR! })
  expect(code).toBe(1)
  expect(linesOf(output)).toEqual([expect.stringContaining(product.env.DATA_DIR!)])
})

it('should name a variable with a value that cannot be used', async () => {
  const { code, output } = await failingStart({ PORT: 'eighty' })
  expect(code).toBe(1)
  expect(output).toContain('PORT is "eighty"')
})

it('should be ready when it says so', async () => {
  const response = await fetch(`${product.url}/health/ready`)
  expect(response.status).toBe(200)
})
