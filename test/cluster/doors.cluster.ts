import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWireEngineClient, type WireOptions } from '@souffleur/engine'
import { readWalks } from '@souffleur/processes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { send } from '../product/json-client.ts'
import { playWalk } from '../product/play-walk.ts'
import { selfSigned } from '../product/self-signed.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { kafkaExporter } from './kafka-exporter.ts'
import { startKafka, type Kafka } from './start-kafka.ts'
import { startZeebe, type Zeebe } from './start-zeebe.ts'
import { startTokenIssuer, type TokenIssuer } from './token-issuer.ts'

const topic = 'behind-doors'
const audience = 'zeebe-api'
const patience = { timeout: 300_000, interval: 500 }
const walk = readWalks().find(({ script }) => script === 'promised_payment')!

let folder: string
let certificate: string
let issuer: TokenIssuer
let kafka: Kafka
let zeebe: Zeebe
let access: WireOptions & { tls: object; credentials: object }
let product: Product | undefined

/** A Zeebe that is reached over TLS and asks for tokens, and a Kafka with a login over TLS. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'souffleur-doors-'))
  const own = selfSigned()
  certificate = join(folder, 'certificate.pem')
  const key = join(folder, 'key.pem')
  writeFileSync(certificate, own.certificate)
  writeFileSync(key, own.key)
  issuer = await startTokenIssuer()
  const { tokenUrl, clientId, clientSecret } = issuer
  access = { tls: { authorities: own.certificate }, credentials: { tokenUrl, clientId, clientSecret, audience } }
  kafka = await startKafka()
  zeebe = await startZeebe({
    access,
    exporters: kafkaExporter({ broker: kafka.address, topic }),
    gateway: { security: { enabled: true, certificateChainPath: certificate, privateKeyPath: key, authentication: { mode: 'identity' } } },
    identity: { type: 'GENERIC', issuer: issuer.url, issuerBackendUrl: issuer.url, baseUrl: issuer.url, audience },
  })
}, 900_000)

afterAll(async () => {
  await product?.stop()
  await zeebe?.stop()
  await kafka?.stop()
  await issuer?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (options: WireOptions) => {
  const client = createWireEngineClient(zeebe.address, options)
  return client.topology().then(({ partitionsCount }) => partitionsCount, (error: Error) => error.message).finally(() => client.close())
}

describe('a Zeebe behind TLS and tokens', () => {
  it('should let in who encrypts and has a token of its issuer for it', async () => {
    expect(await ask(access)).toBe(1)
  })

  it('should be said to be out of reach for who does not encrypt, or trusts no certificate of it', async () => {
    expect(await ask({ credentials: access.credentials })).toEqual(expect.any(String))
    expect(await ask({ credentials: access.credentials, tls: {} })).toContain('certificate')
  })

  it('should be said to let nobody in who has no token, or one for somebody else', async () => {
    expect(await ask({ tls: access.tls })).toContain('does not let this client in')
    expect(await ask({ ...access, credentials: { ...access.credentials, audience: 'another-api' } as WireOptions['credentials'] })).toContain('does not let this client in')
  })

  it('should be said to have an authorization server that refuses a wrong secret', async () => {
    expect(await ask({ ...access, credentials: { ...access.credentials, clientSecret: 'guessed' } as WireOptions['credentials'] })).toContain('answered 401. Are client id, secret and audience right?')
  })
})

describe('the product on a Zeebe behind TLS and tokens, and a Kafka behind TLS and a login', () => {
  it('should publish, walk a conversation to its end, and count it', async () => {
    const { door } = kafka
    product = await startProduct({
      ZEEBE_ADDRESS: zeebe.address, ZEEBE_CA_CERTIFICATE_PATH: certificate,
      ZEEBE_CLIENT_ID: issuer.clientId, ZEEBE_CLIENT_SECRET: issuer.clientSecret, ZEEBE_AUTHORIZATION_SERVER_URL: issuer.tokenUrl, ZEEBE_TOKEN_AUDIENCE: audience,
      KAFKA_BROKERS: door.address, KAFKA_TOPIC: topic, KAFKA_SSL: 'true', NODE_EXTRA_CA_CERTS: door.certificate,
      KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: door.username, KAFKA_SASL_PASSWORD: door.password,
    })
    const script = `${product.url}/api/v1/scripts/promised-payment`
    const { body: draft } = await send(`${script}/draft`, 'GET')
    await send(`${script}/draft`, 'PUT', { revision: draft.revision, bpmn: draft.bpmn.replace('phrase" value="', 'phrase" value="Behind doors: ') })
    expect(await send(`${script}/versions`, 'POST', { note: 'behind doors' })).toMatchObject({ status: 201, body: { version: 2 } })
    expect(await playWalk(product.url, walk)).toMatchObject({ status: 'ended', script: { version: 2 }, end: { outcome: walk.outcome } })
    const reported = async () => (await send(`${product!.url}/api/v1/reports/processes`, 'GET')).body.items.filter((item: { completed: number }) => item.completed > 0).length
    await expect.poll(reported, patience).toBeGreaterThan(0)
  }, 600_000)

  it('should go on when its token has run out', async () => {
    const before = issuer.given()
    const walked = async () => (await playWalk(product!.url, walk)).end?.outcome
    await expect.poll(async () => [await walked(), issuer.given() > before], patience).toEqual([walk.outcome, true])
  }, 600_000)
})
