import type { WireOptions } from '@souffleur/engine'
import { fileOf, flagOf, hostAndPort, togetherOf, urlOf, type Variables } from './environment-values.ts'

/** A Zeebe cluster and how it lets us in. */
export interface ZeebeAccess extends WireOptions {
  /** `host:port` of its gateway. */
  address: string
}

/**
 * `ZEEBE_ADDRESS`, and how to get in, by the names that Zeebe's clients read: `ZEEBE_SECURE_CONNECTION` and `ZEEBE_CA_CERTIFICATE_PATH` for TLS; `ZEEBE_CLIENT_ID`, `ZEEBE_CLIENT_SECRET`,
 * `ZEEBE_AUTHORIZATION_SERVER_URL`, `ZEEBE_TOKEN_AUDIENCE` and `ZEEBE_TOKEN_SCOPE` for OAuth; `ZEEBE_REST_ADDRESS` for native user tasks.
 * @throws EnvironmentError
 */
export function readZeebeAccess(variables: Variables): ZeebeAccess | undefined {
  if (!variables.ZEEBE_ADDRESS) return undefined
  const [, scheme, address] = /^(grpcs?:\/\/)?(.*)$/.exec(variables.ZEEBE_ADDRESS)!
  const authorities = fileOf(variables, 'ZEEBE_CA_CERTIFICATE_PATH')
  const isSecure = scheme === 'grpcs://' || authorities !== undefined || flagOf(variables, 'ZEEBE_SECURE_CONNECTION')
  return {
    address: hostAndPort('ZEEBE_ADDRESS', address!, 'zeebe.example:26500'),
    restAddress: urlOf(variables, 'ZEEBE_REST_ADDRESS', ['http:', 'https:'])?.replace(/\/$/, ''),
    tls: isSecure ? { authorities } : undefined,
    credentials: readCredentials(variables, authorities),
  }
}

function readCredentials(variables: Variables, authorities: string | undefined): ZeebeAccess['credentials'] {
  if (!togetherOf(variables, ['ZEEBE_CLIENT_ID', 'ZEEBE_CLIENT_SECRET', 'ZEEBE_AUTHORIZATION_SERVER_URL'])) return undefined
  return {
    clientId: variables.ZEEBE_CLIENT_ID!, clientSecret: variables.ZEEBE_CLIENT_SECRET!, tokenUrl: urlOf(variables, 'ZEEBE_AUTHORIZATION_SERVER_URL', ['http:', 'https:'])!,
    audience: variables.ZEEBE_TOKEN_AUDIENCE || undefined, scope: variables.ZEEBE_TOKEN_SCOPE || undefined, authorities,
  }
}
