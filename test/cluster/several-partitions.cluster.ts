import { afterAll, beforeAll, expect, it } from 'vitest'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { startZeebe, type Zeebe } from './start-zeebe.ts'

let zeebe: Zeebe
let product: Product
beforeAll(async () => {
  zeebe = await startZeebe({ partitions: 3 })
  product = await startProduct({ ZEEBE_ADDRESS: zeebe.address, KAFKA_BROKERS: '' })
})
afterAll(async () => {
  await product?.stop()
  await zeebe?.stop()
})

const address = '/api/v1/scripts/promised-payment'

it('should fail no request while versions go live, whatever partition a session begins on', async () => {
  for (const words of ['once more', 'twice more']) {
    const { body: draft } = await send(`${product.url}${address}/draft`, 'GET')
    await send(`${product.url}${address}/draft`, 'PUT', { revision: draft.revision, bpmn: draft.bpmn.replace('phrase" value="', `phrase" value="${words}: `) })
    const published = await send(`${product.url}${address}/versions`, 'POST', { note: words })
    const started = await Promise.all(Array.from({ length: 9 }, () => send(`${product.url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })))
    expect(started.map(({ status, body }) => [status, body.script?.version])).toEqual(started.map(() => [201, published.body.version]))
  }
})
