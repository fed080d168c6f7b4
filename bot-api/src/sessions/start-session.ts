import { EngineError, type StatusName } from '@souffleur/engine/client'
import type { StartSession, Variables } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { EffectOf } from '../following/effects.ts'
import type { Room } from '../room.ts'
import { forgetSession } from '../store/forget-session.ts'
import type { SessionSnapshot } from '../store/session-snapshot.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { stands } from './has-moved-on.ts'
import { newSnapshot } from './new-snapshot.ts'
import type { SessionView } from './session-view.ts'
import { sessionSentence } from './session-sentences.ts'
import { settle } from './settle.ts'

type Bound = EffectOf<'instance-bound'>

const DEFAULT_LANGUAGE = 'en'

/** `snapshot`: where it is stored. */
interface Started { session: string; snapshot?: SessionSnapshot | undefined }

/**
 * Starts a session on the version that is live for this client, and answers its first step. The session is stored before its instance
 * is created: after a crash in between, the record stream says whether there is one.
 */
export async function startSession(room: Room, request: StartSession, attempt: Attempt): Promise<Answer> {
  const { session, snapshot } = attempt.resuming ? await findStarted(room, attempt) : { session: attempt.session }
  if (!snapshot || !hasInstance(snapshot)) await createInstance(room, { session, processDefinitionKey: snapshot?.processDefinitionKey ?? await storeSession(room, session, request), variables: startVariables(session, request) })
  const view = await settle(room, { session, when: stands })
  return { status: 201, state: buildState(view, room.evaluate) }
}

async function findStarted(room: Room, attempt: Attempt): Promise<Started> {
  const { session } = attempt
  const stored = await room.book.view(session)
  if (stored && hasInstance(stored.snapshot)) bindBySteps(room, stored)
  if (!stored || hasInstance(stored.snapshot)) return { session, snapshot: stored?.snapshot }
  if (room.keeper) return { session: await beginAnew(room, attempt, { snapshot: stored.snapshot, isTold: room.follower.hasPassed(session) }) }
  await room.follower.caughtUp()
  return { session, snapshot: (await room.book.view(session))?.snapshot }
}

/** The root instance is the one of the script itself, where a step of it came before anybody said which it is. */
function bindBySteps(room: Room, { snapshot: { id, rootKey, visits }, edition }: SessionView): void {
  const own = visits.find(({ processId }) => processId === edition.outline.processId)
  if (rootKey === undefined && own) room.writer.write([{ kind: 'instance-bound', session: id, processInstanceKey: own.processInstanceKey, root: true }])
}

/** On a cluster nobody can say for sure that there is no instance: of its partitions one may be behind the others, and with Kafka away nothing is told. One that comes to a step after all belongs to a session that has ended, and is canceled (`StepKeeper`). */
async function beginAnew(room: Room, { session, key }: Attempt, { snapshot, isTold }: { snapshot: SessionSnapshot; isTold: boolean }): Promise<string> {
  if (!isTold && Date.now() - Date.parse(snapshot.startedAt) < room.unsureStart) throw new Problem(sessionProblems.engineUnavailable, sessionSentence(snapshot.lang, 'unreachable'))
  const next = room.nameSession(key)
  await room.book.change(session, () => room.requests.replaceSession({ scope: 'start', key: key! }, { session, next }))
  return next
}

function hasInstance({ rootKey, visits }: SessionSnapshot): boolean {
  return rootKey !== undefined || visits.length > 0
}

async function storeSession({ starts, book, directory, requests }: Room, id: string, request: StartSession): Promise<string> {
  const { script, version, clientRef, channel = 'operator', lang = DEFAULT_LANGUAGE, context = {} } = request
  const released = await directory.released({ script, ...(version !== undefined && { version }), ...(clientRef !== undefined && { clientRef }) })
  const startedAt = Date.now()
  await starts.add({ id, script: released, channel, lang, context, startedAt, ...(clientRef !== undefined && { clientRef }) })
  requests.begin(id)
  book.begin({ snapshot: newSnapshot({ id, processDefinitionKey: released.processDefinitionKey, channel, lang, startedAt }), edition: released })
  return released.processDefinitionKey
}

function startVariables(sessionId: string, { channel = 'operator', lang = DEFAULT_LANGUAGE, context = {} }: StartSession): Variables {
  return { ...(context as Variables), sessionId, channel, lang }
}

async function createInstance(room: Room, { session, processDefinitionKey, variables }: { session: string; processDefinitionKey: string; variables: Variables }): Promise<void> {
  failPoint('sessions: stored, instance not asked for')
  const create = async (): Promise<Bound> => {
    const { processInstanceKey } = await room.engine.createProcessInstance({ processDefinitionKey, variables })
    room.instances.learn(processInstanceKey, session)
    return { kind: 'instance-bound', session, processInstanceKey, root: true }
  }
  try {
    if (room.pairs) await room.pairs.move({ session, command: create })
    else bind(room, await create())
  } catch (error) {
    if (isRefusal(error)) await room.book.change(session, (database) => forgetSession(database, session))
    throw engineProblem(error, String(variables.lang))
  }
}

/** The record stream may have told of it before. */
function bind({ book, writer }: Room, bound: Bound): void {
  if (book.rootOf(bound.session) !== bound.processInstanceKey) writer.write([bound])
}

/** The engine has said no: there is no instance and never will be one. Any other failure leaves that open. */
function isRefusal(error: unknown): boolean {
  return error instanceof EngineError && (error.message.includes(' rejected with code ') || refusals.has(error.status))
}

const refusals: ReadonlySet<StatusName> = new Set<StatusName>(['INVALID_ARGUMENT', 'NOT_FOUND', 'FAILED_PRECONDITION', 'RESOURCE_EXHAUSTED'])
