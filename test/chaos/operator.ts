import { randomUUID } from 'node:crypto'
import type { SessionState } from '@souffleur/schemas'
import { followSession } from '../product/follow-session.ts'
import { send, type Answer } from '../product/json-client.ts'
import type { Gate } from './gate.ts'
import type { History } from './history.ts'
import type { Random } from './random.ts'

export interface Workplace { url: string; gate: Gate; history: History; random: Random; goesOn: () => boolean }

/** One operator: walks session after session, repeats with the same key whatever was not answered, and writes down what was. */
export async function operate(workplace: Workplace): Promise<void> {
  while (workplace.goesOn()) await walk(workplace)
}

async function walk(workplace: Workplace): Promise<void> {
  let state = await persist(workplace, 'POST', '', { script: 'chaos' })
  workplace.history.started.add(state.session)
  if (workplace.random() < 0.3) state = await object(workplace, state).catch(whereItStands)
  while (state.status !== 'ended') {
    workplace.history.saw(state)
    if (state.trouble) return
    state = await (state.status === 'waiting' ? act(workplace, state).catch(whereItStands) : waitForStep(workplace, state))
  }
  workplace.history.saw(state)
}

/** Most steps are answered; now and then an objection is taken back, or somebody hangs up. */
function act(workplace: Workplace, state: SessionState): Promise<SessionState> {
  const dice = workplace.random()
  if (state.step?.elementId === 'explain' && dice < 0.5) return persist(workplace, 'POST', `/${state.session}/back`, {})
  return dice < 0.03 ? hangUp(workplace, state) : answer(workplace, state)
}

async function hangUp(workplace: Workplace, { session }: SessionState): Promise<SessionState> {
  const ended = await persist(workplace, 'DELETE', `/${session}`)
  workplace.history.hungUp.add(session)
  return ended
}

async function answer(workplace: Workplace, state: SessionState): Promise<SessionState> {
  const { session, stepVisit = '', step } = state
  const { history, random } = workplace
  const input = { stepVisit, ...step?.elementId === 'greet' ? { kind: 'choice', value: 'yes' } : { kind: 'continue' } }
  if (random() < 0.2) await persist(workplace, 'PUT', `/${session}/draft`, { visit: stepVisit, values: { half: 'typed' } })
  if (random() < 0.1) await note(workplace, session)
  const next = await persist(workplace, 'POST', `/${session}/input`, input)
  history.acknowledge({ session, visit: stepVisit, elementId: step?.elementId ?? '' })
  if (random() < 0.2) await clickAgain(workplace, session, input)
  return next
}

/** The step has passed since it was shown: an objection came to lie on it, perhaps from another partition. */
class StepPassed extends Error {
  readonly state: SessionState

  constructor(state: SessionState) {
    super(`Session ${state.session} has moved on`)
    this.state = state
  }
}

function whereItStands(error: unknown): SessionState {
  if (error instanceof StepPassed) return error.state
  throw error
}

async function note({ history, ...workplace }: Workplace, session: string): Promise<void> {
  const text = randomUUID()
  const { notes } = await persist({ history, ...workplace }, 'POST', `/${session}/notes`, { text })
  if (notes.filter((kept) => kept.text === text).length !== 1) history.troubles.push(`${session}: a note was acknowledged and is there ${notes.length} times`)
}

/** The same input as another request: the step has passed. */
async function clickAgain({ url, history }: Workplace, session: string, input: object): Promise<void> {
  const reply = await send(`${url}/api/v1/sessions/${session}/input`, 'POST', input, { 'idempotency-key': randomUUID() }).catch(() => undefined)
  if (reply && reply.status < 300) history.troubles.push(`${session}: an input to a step that has passed was taken: ${JSON.stringify(input)}`)
}

async function object(workplace: Workplace, { session }: SessionState): Promise<SessionState> {
  const next = await persist(workplace, 'POST', `/${session}/objections`, { message: 'objection:price' })
  workplace.history.objections.push(session)
  return next
}

/** Until functions and timers are through; looks again whenever the stream was cut. */
async function waitForStep(workplace: Workplace, state: SessionState): Promise<SessionState> {
  await workplace.gate.opened
  const seen = await followSession(workplace.url, state, ({ status, trouble }) => status !== 'working' || trouble !== undefined).catch(() => undefined)
  return seen ?? persist(workplace, 'GET', `/${state.session}`)
}

/** The same request with the same key until it is answered with success. */
async function persist(workplace: Workplace, method: string, path: string, body?: object): Promise<SessionState> {
  const headers: { [name: string]: string } = method === 'GET' ? {} : { 'idempotency-key': randomUUID() }
  for (;;) {
    await workplace.gate.opened
    workplace.history.attempts++
    const reply = await send(`${workplace.url}/api/v1/sessions${path}`, method, body, headers).catch(() => undefined)
    if (reply && reply.status < 300) return reply.body
    workplace.history.failures++
    if (reply && refusedForNow(reply)) workplace.history.refusals.push({ status: reply.status, retryAfter: reply.headers.get('retry-after') })
    if (reply?.status === 409 && reply.body.state) throw new StepPassed(reply.body.state)
    if (reply && refused(reply)) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** A client's own pause before it repeats, not a wait for anything. */
const pauseMs = 250

const refusedForNow = ({ status }: Answer): boolean => status === 429 || status === 503

const refused = ({ status }: Answer): boolean => status >= 400 && status < 500 && status !== 429 && status !== 409
