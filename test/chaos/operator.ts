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
  if (workplace.random() < 0.3) state = await object(workplace, state)
  while (state.status !== 'ended') {
    workplace.history.saw(state)
    if (state.trouble) return
    state = state.status === 'waiting' ? await answer(workplace, state) : await waitForStep(workplace, state)
  }
  workplace.history.saw(state)
}

async function answer(workplace: Workplace, state: SessionState): Promise<SessionState> {
  const { session, stepVisit = '', step } = state
  const input = step?.elementId === 'greet' ? { kind: 'choice', value: 'yes' } : { kind: 'continue' }
  const next = await persist(workplace, 'POST', `/${session}/input`, { stepVisit, ...input })
  workplace.history.acknowledge({ session, visit: stepVisit, elementId: step?.elementId ?? '' })
  return next
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
    if (reply && refused(reply)) throw new Error(`${method} ${path} was refused: ${JSON.stringify(reply.body)}`)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** A client's own pause before it repeats, not a wait for anything. */
const pauseMs = 250

const refused = ({ status }: Answer): boolean => status >= 400 && status < 500 && status !== 429 && status !== 409
