import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { RefusedCall } from './refused-call.ts'

/** Addresses that no name may stand for: this machine, the network's own (cloud metadata), nobody's and everybody's. */
const neverBehindNames = new BlockList()
for (const [network, prefix] of [['0.0.0.0', 8], ['127.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 4]] as const) neverBehindNames.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [['::', 128], ['::1', 128], ['fe80::', 10], ['ff00::', 8]] as const) neverBehindNames.addSubnet(network, prefix, 'ipv6')

/**
 * Name resolution for a system: a name that suddenly leads to this machine or to cloud metadata is refused. An address that the
 * administrator wrote down as numbers, or as `localhost`, is taken at its word.
 */
export function safeLookup(hostname: string): LookupFunction | undefined {
  if (isIP(hostname.replace(/^\[|\]$/g, '')) || hostname === 'localhost') return undefined
  return (name, options, done) => lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const forbidden = addresses.find(isForbidden)
    if (forbidden) return done(new RefusedCall(`The name ${name} leads to ${forbidden.address}, which is not allowed.`), '', 0)
    return options.all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family)
  })
}

function isForbidden({ address, family }: LookupAddress): boolean { return neverBehindNames.check(address, family === 6 ? 'ipv6' : 'ipv4') }
