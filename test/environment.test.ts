import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EnvironmentError } from '../house/environment/environment-error.ts'
import { readEnvironment } from '../house/environment/environment.ts'

it('should have a value for everything when nothing is said', () => {
  expect(readEnvironment({})).toMatchObject({ host: '127.0.0.1', port: 8080, gatewayPort: 26500, samples: true, clockControlled: false, publicUrl: 'http://127.0.0.1:8080' })
})

it.each([
  ['PORT', 'eighty'], ['PORT', '70000'], ['GATEWAY_PORT', '-1'], ['PARTITIONS', '0'], ['LEADS', 'all'], ['DATABASE_URL', 'mysql://x/y'], ['PUBLIC_URL', 'souffleur'], ['SAMPLES', 'none'], ['CLOCK_CONTROLLED', 'maybe'], ['LOG_LEVEL', 'loud'], ['ALLOWED_ORIGINS', 'https://crm.example/desk'], ['ALLOWED_ORIGINS', 'crm'], ['ZEEBE_ADDRESS', 'zeebe'], ['ZEEBE_ADDRESS', 'https://zeebe:26500'], ['KAFKA_BROKERS', 'kafka:9092,other'],
])('should name %s when it is "%s"', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError)
  expect(() => readEnvironment({ [name]: value })).toThrow(name)
})

const cluster = { ZEEBE_ADDRESS: 'zeebe.example:26500' }
const login = { ZEEBE_CLIENT_ID: 'souffleur', ZEEBE_CLIENT_SECRET: 'whisper', ZEEBE_AUTHORIZATION_SERVER_URL: 'https://login.example/token' }

it('should take a cluster that lets everybody in', () => {
  expect(readEnvironment(cluster).zeebe).toEqual({ address: 'zeebe.example:26500' })
})

it('should take a cluster behind TLS and OAuth', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'souffleur-')), 'ca.pem')
  writeFileSync(file, 'PEM')
  const { zeebe } = readEnvironment({ ...cluster, ...login, ZEEBE_CA_CERTIFICATE_PATH: file, ZEEBE_TOKEN_AUDIENCE: 'zeebe-api', ZEEBE_REST_ADDRESS: 'https://zeebe.example/' })
  expect(zeebe).toEqual({
    address: 'zeebe.example:26500', restAddress: 'https://zeebe.example', tls: { authorities: 'PEM' },
    credentials: { clientId: 'souffleur', clientSecret: 'whisper', tokenUrl: 'https://login.example/token', audience: 'zeebe-api', authorities: 'PEM' },
  })
})

it.each([[{ ZEEBE_ADDRESS: 'grpcs://zeebe.example:443' }], [{ ...cluster, ZEEBE_SECURE_CONNECTION: 'true' }]])('should encrypt where %j says so', (variables) => {
  expect(readEnvironment(variables).zeebe).toMatchObject({ tls: {} })
})

it('should take a Kafka, and the topic that is meant by default', () => {
  expect(readEnvironment({ KAFKA_BROKERS: 'one:9092, [::1]:9093' }).kafka).toEqual({ brokers: ['one:9092', '[::1]:9093'], topic: 'zeebe-records', ssl: false })
})

it.each([
  ['half a login', { ...cluster, ZEEBE_CLIENT_ID: 'souffleur' }, 'ZEEBE_CLIENT_SECRET'],
  ['half a login at Kafka', { KAFKA_BROKERS: 'kafka:9092', KAFKA_SASL_USERNAME: 'souffleur' }, 'KAFKA_SASL_PASSWORD'],
  ['certificates that are not there', { ...cluster, ZEEBE_CA_CERTIFICATE_PATH: '/nowhere.pem' }, 'ZEEBE_CA_CERTIFICATE_PATH'],
  ['a clock of each process', { LEADS: '1', CLOCK_CONTROLLED: 'true' }, 'LEADS'],
  ["a clock that only the embedded engine has", { ...cluster, CLOCK_CONTROLLED: 'true' }, 'CLOCK_CONTROLLED'],
])('should refuse %s', (_what, variables, name) => {
  expect(() => readEnvironment(variables)).toThrow(EnvironmentError)
  expect(() => readEnvironment(variables)).toThrow(name)
})
