import { binaryArray, type FilledStatement } from '@souffleur/engine'
import type { FirstAnswer, KeyedRequest } from './requests.ts'

/** What becomes of the keys of requests: claimed, and answered. */
export interface KeyNews { claims: KeyedRequest[]; answers: KeptAnswer[] }
export interface KeptAnswer extends Pick<KeyedRequest, 'scope' | 'key'>, FirstAnswer {}

/** Stores all of it, the answers behind the claims. */
export function storeKeys({ claims, answers }: KeyNews): FilledStatement[] {
  return [...(claims.length > 0 ? [claimKeys(claims)] : []), ...(answers.length > 0 ? [keepAnswers(answers)] : [])]
}

/** Answers those that nobody claimed before: `scope` and `key`. */
export function claimKeys(requests: readonly KeyedRequest[]): FilledStatement {
  const texts = (column: keyof KeyedRequest) => binaryArray('text', requests.map((request) => request[column]))
  return { statement: { name: 'claim-requests', text: claim }, values: [texts('scope'), texts('key'), texts('fingerprint'), texts('session')] }
}

export function keepAnswers(answers: readonly KeptAnswer[]): FilledStatement {
  const texts = (column: 'scope' | 'key' | 'body') => binaryArray('text', answers.map((answer) => answer[column]))
  return { statement: { name: 'keep-answers', text: keep }, values: [texts('scope'), texts('key'), binaryArray('float8', answers.map(({ status }) => status)), texts('body')] }
}

const claim = `
INSERT INTO conversations.requests (scope, key, fingerprint, session_id) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
ON CONFLICT DO NOTHING RETURNING scope, key`

const keep = `
UPDATE conversations.requests r SET status = a.status, answer = a.answer
FROM unnest($1::text[], $2::text[], $3::float8[], $4::text[]) AS a (scope, key, status, answer) WHERE r.scope = a.scope AND r.key = a.key`
