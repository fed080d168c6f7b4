import { failPoint } from '@souffleur/schemas/fail-point'
import { answerNotFound, answerProblems } from '@souffleur/schemas/http'
import express, { type Router } from 'express'
import type { RecordFollower } from '../following/record-follower.ts'
import type { SessionWriter } from '../following/session-writer.ts'
import type { Log } from '../room.ts'
import type { CallDoor } from '../routes/call-door.ts'
import type { Gate } from './gate.ts'
import type { Ownership } from './ownership.ts'
import type { PeerService } from './peer-server.ts'
import { shardOf } from './shard-of.ts'

export interface ServiceParts { ownership: Ownership; gate: Gate; writer: SessionWriter; follower: RecordFollower; routes: Router; door: CallDoor; log: Log }

/** What this copy does for others. */
export function peerService({ ownership, gate, writer, follower, routes, door, log }: ServiceParts): PeerService {
  const app = express().disable('x-powered-by').use(routes, answerNotFound, answerProblems((error) => log.error(error)))
  return {
    takeEffects: async (effects) => {
      const own = effects.filter(({ session }) => ownership.owns(shardOf(session)))
      if (own.length > 0) writer.write(own)
      await writer.flush()
      failPoint('peers: effects of another copy stored, not answered')
      return [...new Set(effects.filter((effect) => !own.includes(effect)).map(({ session }) => session))]
    },
    passMarker: (marker) => follower.passed(marker),
    answer: (request, response) => gate.passForwarded(request, response, () => (door.takes(request) ? door.answer(request, response) : app(request, response))),
  }
}
