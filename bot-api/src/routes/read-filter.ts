import { commonProblems, Problem } from '@souffleur/schemas/http'
import type { Request } from 'express'
import type { SessionFilter } from '../sessions/list-sessions.ts'

const statuses = ['open', 'waiting', 'working', 'ended'] as const

/** What a list of sessions is asked for. @throws Problem `invalid-body` for a status or a limit that there is not */
export function readFilter({ query }: Request): SessionFilter {
  const text = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name].replaceAll('\0', '') : undefined)
  const [script, status, clientRef, before, limit] = [text('script'), text('status'), text('clientRef'), text('before'), text('limit')]
  const known = statuses.find((candidate) => candidate === status)
  if (status !== undefined && !known) throw wrong('status', `is one of ${statuses.join(', ')}`)
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) throw wrong('limit', 'is a whole number from 1')
  return { ...(script && { script }), ...(known && { status: known }), ...(clientRef && { clientRef }), ...(before && { before }), ...(limit && { limit: Number(limit) }) }
}

function wrong(name: string, message: string): Problem {
  return new Problem(commonProblems.invalidBody, `The parameter "${name}" ${message}. Correct it and ask again.`, { fields: [{ path: `/${name}`, message }] })
}
