import { expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from '../environment.ts'

it('should have a value for everything when nothing is said', () => {
  expect(readEnvironment({})).toMatchObject({ host: '127.0.0.1', port: 8080, gatewayPort: 26500, clockControlled: false, publicUrl: 'http://127.0.0.1:8080' })
})

it.each([
  ['PORT', 'eighty'], ['PORT', '70000'], ['GATEWAY_PORT', '-1'], ['DATABASE_URL', 'mysql://x/y'], ['PUBLIC_URL', 'souffleur'], ['CLOCK_CONTROLLED', 'maybe'], ['LOG_LEVEL', 'loud'], ['ALLOWED_ORIGINS', 'https://crm.example/desk'], ['ALLOWED_ORIGINS', 'crm'], ['ZEEBE_ADDRESS', 'zeebe:26500'], ['KAFKA_BROKERS', 'kafka:9092'],
])('should name %s when it is "%s"', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).toThrow(EnvironmentError)
  expect(() => readEnvironment({ [name]: value })).toThrow(name)
})
