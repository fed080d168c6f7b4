import type { RecordStream } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { Evaluate } from '@souffleur/player/walk'
import type { ScriptDirectory } from '@souffleur/schemas'
import { problemAnswer, type TextAnswer } from '@souffleur/schemas/http'
import { Router } from 'express'
import { EventFeed } from './feed/event-feed.ts'
import { StepPairs } from './following/step-pairs.ts'
import { InstanceBook } from './following/instance-book.ts'
import { PushWatch } from './following/push-watch.ts'
import { JobSessions } from './following/job-sessions.ts'
import { RecordFollower } from './following/record-follower.ts'
import { SessionWriter } from './following/session-writer.ts'
import { changedSessions } from './following/store-effects.ts'
import { StepKeeper } from './following/step-keeper.ts'
import { StepReceiver } from './following/step-receiver.ts'
import { Strangers } from './following/strangers.ts'
import { TellReceiver } from './following/tell-receiver.ts'
import { limits } from './limits.ts'
import type { Log, Patience, Room } from './room.ts'
import { changeHands } from './ownership/change-hands.ts'
import { EffectPost } from './ownership/effect-post.ts'
import { gated } from './ownership/gated.ts'
import { nameSession, startName } from './ownership/name-session.ts'
import { openCopies } from './ownership/open-copies.ts'
import { peerService } from './ownership/peer-service.ts'
import { recordsShard, shardOf } from './ownership/shard-of.ts'
import { Admission, type AdmissionLimits, type SharedAdmission } from './routes/admission.ts'
import { admitted } from './routes/admitted.ts'
import { answerCall } from './routes/answer-call.ts'
import type { Call } from './routes/call.ts'
import { CallDoor } from './routes/call-door.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { callRoutes, sessionRoutes } from './routes/sessions.ts'
import { Editions } from './sessions/editions.ts'
import { evaluateFeel } from './sessions/evaluate-feel.ts'
import { SessionBook } from './sessions/session-book.ts'
import { SessionChanges } from './sessions/session-changes.ts'
import { Turns } from './sessions/turns.ts'
import { openDatabase } from './store/open-database.ts'
import { Grouped } from './store/grouped.ts'
import { insertSessions, type NewSession } from './store/insert-session.ts'
import { KnownSessions } from './store/known-sessions.ts'
import { Requests } from './store/requests.ts'

export interface BotApiOptions {
  connectionString: string
  engine: EngineClient
  records: RecordStream
  /** The engine is a cluster: its record stream comes late or not at all, so that steps are stored before they are answered and ends are told by jobs (`fitToCluster`). */
  cluster?: boolean
  /** Where other copies of this service reach this one, on a free port; `host` is 127.0.0.1 where absent. */
  peers?: { host: string }
  /** Copies share the sessions evenly, else each takes those that nobody walks; as `cluster` where absent. */
  balance?: boolean
  /** Calls that are worked on at once; `limits.callsAtOnce` where absent. */
  callsAtOnce?: AdmissionLimits
  directory: ScriptDirectory
  /** How long an answer waits for the next step, in ms; `limits.patience` where absent. */
  patience?: Patience
  /** `limits.unsureStart` where absent. */
  unsureStart?: number
  /** Evaluates what phrases hold in `{{ }}`; the embedded engine's FEEL where absent. */
  evaluate?: Evaluate
  log: Log
}

export interface BotApi {
  /** `/api/v1/sessions…`, `/api/openapi.json` and `/api/docs`. */
  router: Router
  /** Answers what a `CallDoor` takes, in any thread that joins the admission. Never rejects. */
  answer(call: Call): Promise<TextAnswer>
  admission: SharedAdmission
  /** Whether a session is of this house. */
  knows(session: string): Promise<boolean>
  /** Ends event streams, and answers who waits for a session to settle with how it stands: this copy leaves. */
  endWaits(): void
  /** Stores everything and gives all sessions to whichever copy takes them, for good; what is asked here from then on is forwarded, or waits until somebody has taken them. */
  handOver(): Promise<void>
  stop(): Promise<void>
}

const FORGET_INTERVAL = 60 * 60 * 1000

/** Opens the room: sessions go on where they stood, steps that were pushed in vain are asked for again. Where other copies walk them, they are forwarded to. */
export async function startBotApi({ connectionString, records, cluster = false, balance = cluster, peers = { host: '127.0.0.1' }, callsAtOnce, patience = limits.patience, unsureStart = limits.unsureStart, evaluate = evaluateFeel, ...parts }: BotApiOptions): Promise<BotApi> {
  const { engine, log } = parts
  const { database, lane } = await openDatabase(connectionString, (error) => log.warn(error, 'an idle connection to the database broke'))
  const [changes, instances] = [new SessionChanges(), new InstanceBook()]
  const editions = new Editions(database)
  const copies = await openCopies({ connectionString, host: peers.host, even: balance, log })
  const { ownership, gate, peers: neighbors } = copies
  const writer = new SessionWriter({ database, lane, log, ownership, onNotOwn: (effects) => void post.deliver(effects), sendAtOnce: cluster, onTold: (effects) => { watch.told(effects); book.told(effects); keeper?.told(effects); changes.announce(changedSessions(effects)) } })
  const book = new SessionBook({ database, editions, flush: () => writer.flush() })
  const turns = new Turns()
  const post = new EffectPost({ ownership, writer, peers: neighbors, log })
  const keeper = cluster ? new StepKeeper({ database, engine, book, turns, writer, log }) : undefined
  const pairs = cluster ? new StepPairs(writer) : undefined
  const sessions = new JobSessions({ database, instances, log })
  const shared = { database, engine, instances, sessions, book, writer, post, log }
  const receiver = new StepReceiver({ ...shared, strangers: new Strangers({ engine, instances, log, canDecline: !cluster }), keeper, pairs })
  const tells = cluster ? new TellReceiver({ ...shared, pairs }) : undefined
  const watch = new PushWatch({ ...shared, poll: () => receiver.poll() })
  const follower = new RecordFollower({ ...shared, records, copy: () => ownership.copy, passMarker: (copy, marker) => post.passMarker(copy, marker) })
  const requests = new Requests({ database, writer: cluster ? writer : undefined })
  const known = new KnownSessions(database)
  const starts = new Grouped<NewSession, void>(async (sessions) => {
    await insertSessions(database, sessions)
    return sessions.map(() => undefined)
  })
  const admission = new Admission({ limits: callsAtOnce ?? limits.callsAtOnce[cluster ? 'cluster' : 'embedded'] })
  const room: Room = { ...parts, admission, evaluate, patience, unsureStart, database, changes, instances, follower, writer, keeper, pairs, editions, book, requests, starts, turns, nameSession: (key) => nameSession(key === undefined ? ownership.shardHere() ?? recordsShard : shardOf(startName(key))) }
  const feed = new EventFeed(room)

  const report = (error: unknown) => log.error(error)
  const routes = admitted(admission, sessionRoutes(room, feed))
  const carry = (call: Call) => answerCall(callRoutes(room), call)
  await requests.forgetOld()
  receiver.start()
  tells?.start()
  watch.start()
  await copies.start({
    service: peerService({ ownership, gate, writer, follower, routes, door: new CallDoor({ admission, carry, report }), log }),
    hands: changeHands({ engine, follower, watch, keeper, receiver, feed, book, requests, writer, underway: copies.underway }),
  })
  const forgetting = setInterval(() => void requests.forgetOld().catch((error: unknown) => log.warn(error, 'old answers could not be forgotten')), FORGET_INTERVAL).unref()

  return {
    router: Router().use(gated(gate, routes), openapiRoutes()),
    answer: (call) => gate.answer(call, carry).catch((error: unknown) => problemAnswer(error, report)),
    admission: admission.shared,
    knows: (session) => known.has(session),
    handOver: () => ownership.handOver(),
    endWaits: () => {
      feed.close()
      changes.endWaits()
    },
    stop: async () => {
      clearInterval(forgetting)
      feed.close()
      receiver.stop()
      tells?.stop()
      keeper?.stop()
      await copies.stop()
      post.stop()
      await Promise.all([watch.stop(), follower.stop()])
      await writer.stop()
      await Promise.all([database.end(), lane.end()])
    },
  }
}
