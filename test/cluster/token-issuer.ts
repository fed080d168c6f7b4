import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * An authorization server for one client, as far as clients and gateways of a cluster ask it: discovery (OpenID Connect), its keys, and tokens by client credentials. It also is the Identity that a gateway of Zeebe
 * asks for the permissions of a token, which are none and need be none.
 */
export interface TokenIssuer {
  /** What tokens name as their `iss`, and where discovery begins. */
  url: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  /** Tokens given so far. */
  given(): number
  stop(): Promise<void>
}

/** Seconds that a token is valid: clients ask for another in mid-conversation. */
const validity = 40
const [clientId, clientSecret, keyId] = ['souffleur', 'whisper', 'tests']

/** Starts one on a free port. A token is for the audience that the client asks for. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  let given = 0
  const server = createServer((request, response) => void answer(request, response))
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/.well-known/openid-configuration') return json(response, 200, discovery(url))
    if (request.url === '/keys') return json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'RS256', use: 'sig' }] })
    if (request.url!.startsWith('/api/')) return json(response, 200, [])
    const asked = new URLSearchParams(await text(request))
    if (asked.get('client_id') !== clientId || asked.get('client_secret') !== clientSecret) return json(response, 401, { error: 'invalid_client' })
    given++
    json(response, 200, { access_token: token(privateKey, { iss: url, aud: asked.get('audience') }), token_type: 'Bearer', expires_in: validity })
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, tokenUrl: `${url}/token`, clientId, clientSecret, given: () => given, stop: async () => { await new Promise((resolve) => server.close(resolve).closeAllConnections()) } }
}

function discovery(url: string): object {
  return {
    issuer: url, jwks_uri: `${url}/keys`, token_endpoint: `${url}/token`, authorization_endpoint: `${url}/authorize`, end_session_endpoint: `${url}/leave`,
    response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** A signed JSON Web Token (RS256). */
function token(key: KeyObject, claims: { iss: string; aud: string | null }): string {
  const now = Math.floor(Date.now() / 1_000)
  const content = [{ alg: 'RS256', typ: 'JWT', kid: keyId }, { sub: clientId, client_id: clientId, iat: now, exp: now + validity, ...claims }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
