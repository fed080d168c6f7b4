import { EngineError } from '../engine-error.ts'
import { httpCall } from './http-call.ts'

/** Who we are to a cluster that asks for OAuth 2.0 tokens. */
export interface ClientCredentials {
  /** Address of the authorization server's token endpoint. */
  tokenUrl: string
  clientId: string
  clientSecret: string
  audience?: string | undefined
  scope?: string | undefined
  /** Certificate authorities of the authorization server, in PEM. */
  authorities?: string | undefined
}

export interface AccessTokens {
  /** A token that is valid for some time yet. Rejects with `EngineError` UNAVAILABLE where the authorization server gives none. */
  get(): Promise<string>
  /** The cluster did not take it: the next `get` asks for another. */
  forget(token: string): void
}

/** A token counts as over so long before it is, in ms. */
const safety = 30_000
/** Validity of a token that does not say, in seconds. */
const defaultValidity = 300
/** How long a refusal of the authorization server is passed on without asking it again, in ms. */
const refusalPause = 1_000

/** Tokens by client credentials (RFC 6749, section 4.4), kept until shortly before they end; callers of the same moment share one request. */
export function accessTokens(credentials: ClientCredentials, now: () => number = Date.now): AccessTokens {
  let asking: Promise<string> | undefined
  let heldUntil = 0
  const ask = async (): Promise<string> => {
    try {
      const { token, validity } = await askToken(credentials)
      heldUntil = now() + Math.max(validity * 1_000 - safety, validity * 500)
      return token
    } catch (error) {
      heldUntil = now() + refusalPause
      throw error
    }
  }
  const renew = (): Promise<string> => {
    heldUntil = Infinity
    return ask()
  }
  return {
    get: () => asking !== undefined && now() < heldUntil ? asking : asking = renew(),
    forget: (token) => void asking?.then((held) => { if (held === token) heldUntil = 0 }, () => undefined),
  }
}

async function askToken({ tokenUrl, clientId, clientSecret, audience, scope, authorities }: ClientCredentials): Promise<{ token: string; validity: number }> {
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...audience !== undefined && { audience }, ...scope !== undefined && { scope } })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const answer = await httpCall(tokenUrl, { method: 'POST', headers, body: form.toString(), authorities })
    .catch((error: Error) => { throw refused(tokenUrl, `does not answer (${error.message}). Does it listen there?`) })
  if (answer.status !== 200) throw refused(tokenUrl, `answered ${answer.status}. Are client id, secret and audience right?`)
  return readToken(tokenUrl, answer.text)
}

function readToken(tokenUrl: string, text: string): { token: string; validity: number } {
  const { access_token: token, expires_in: validity = defaultValidity } = parseObject(text)
  if (typeof token !== 'string' || token === '') throw refused(tokenUrl, 'answered without a token. Is it a token endpoint?')
  return { token, validity: Number(validity) || defaultValidity }
}

function parseObject(text: string): { access_token?: unknown; expires_in?: unknown } {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

const refused = (tokenUrl: string, what: string): EngineError => new EngineError('UNAVAILABLE', `The authorization server at ${tokenUrl} ${what}`)
