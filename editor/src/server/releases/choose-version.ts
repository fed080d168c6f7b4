import { createHash } from 'node:crypto'
import type { ReleaseShares } from '@souffleur/schemas'

/**
 * The version that a release gives to a client: by share of all clients, and the same one each time for the same `clientRef`.
 * Without a `clientRef` each call draws anew.
 */
export function chooseVersion(shares: ReleaseShares['shares'], client: { script: string; clientRef?: string }): number {
  const total = shares.reduce((sum, { share }) => sum + share, 0)
  let point = total * (client.clientRef === undefined ? Math.random() : fractionOf(`${client.script}:${client.clientRef}`))
  for (const { version, share } of shares) {
    point -= share
    if (point < 0) return version
  }
  return shares.at(-1)!.version
}

function fractionOf(text: string): number { return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32 }
