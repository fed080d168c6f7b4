import { once } from 'node:events'
import { createServer as createPlain } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import express from 'express'

export interface AuthorizationServer {
  tokenUrl: string
  /** Every token request that came, as its form. */
  asked: { [field: string]: string }[]
  /** The tokens that are good. */
  valid: Set<string>
  stop(): void
}

/** A small OAuth 2.0 server: client credentials only, for one client. Tokens are good for `validity` seconds, as it says; only the last one is. */
export async function startAuthorizationServer({ secured, validity = 3600 }: { secured?: { key: string; certificate: string }; validity?: number } = {}): Promise<AuthorizationServer> {
  const asked: AuthorizationServer['asked'] = []
  const valid = new Set<string>()
  const app = express().use(express.urlencoded()).post('/token', ({ body }, response) => {
    asked.push(body)
    if (body.grant_type !== 'client_credentials' || body.client_id !== 'souffleur' || body.client_secret !== 'whisper') return void response.status(401).json({ error: 'invalid_client' })
    const token = `token-${asked.length}`
    valid.clear()
    valid.add(token)
    response.json({ access_token: token, token_type: 'Bearer', expires_in: validity })
  })
  const server = (secured ? createSecure({ key: secured.key, cert: secured.certificate }, app) : createPlain(app)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { tokenUrl: `${secured ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/token`, asked, valid, stop: () => { server.close(); server.closeAllConnections() } }
}
