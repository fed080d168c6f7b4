import type { ZeebeAddresses } from './zeebe.ts'

/** Where the environment says that Zeebe runs. It must be one of its own: the clock is moved. */
export function zeebeAddresses(): ZeebeAddresses {
  const { ZEEBE_ADDRESS, ZEEBE_ADMIN, ZEEBE_REST, ZEEBE_LOG } = process.env
  if (!ZEEBE_ADDRESS || !ZEEBE_ADMIN || !ZEEBE_REST || !ZEEBE_LOG) {
    throw new Error('Say where a Zeebe 8.5 runs that nobody else uses: ZEEBE_ADDRESS, ZEEBE_ADMIN and ZEEBE_REST (host:port), ZEEBE_LOG (the file its DebugLogExporter prints to).')
  }
  return { gateway: ZEEBE_ADDRESS, admin: ZEEBE_ADMIN, rest: ZEEBE_REST, log: ZEEBE_LOG }
}
