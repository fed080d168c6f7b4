import { expect, test } from 'vitest'
import { chooseVersion } from './choose-version.ts'

const clients = Array.from({ length: 4000 }, (_, index) => `client-${index}`)
const choose = (shares: { version: number; share: number }[], clientRef?: string) => chooseVersion(shares, { script: 'payment', clientRef })

test('should give everybody the only version', () => {
  expect(new Set([undefined, ...clients].map((client) => choose([{ version: 7, share: 100 }], client)))).toEqual(new Set([7]))
})

test('should divide clients by share', () => {
  const second = clients.filter((client) => choose([{ version: 1, share: 90 }, { version: 2, share: 10 }], client) === 2)
  expect(second.length / clients.length).toBeCloseTo(0.1, 1)
})

test('should give the same client the same version each time', () => {
  const shares = [{ version: 1, share: 50 }, { version: 2, share: 50 }]
  expect(clients.map((client) => choose(shares, client))).toEqual(clients.map((client) => choose(shares, client)))
})

test('should leave nobody without a version when shares do not make a hundred', () => {
  const shares = [{ version: 1, share: 0.3 }, { version: 2, share: 0.3 }]
  expect(clients.every((client) => [1, 2].includes(choose(shares, client)))).toBe(true)
})
