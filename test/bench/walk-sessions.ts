import type { SessionState } from '@souffleur/schemas'
import { HttpLine } from './http-line.ts'

export interface Walk {
  url: string
  script: string
  /** Sessions at once, each on a connection of its own. */
  sessions: number
  /** How long, in ms. */
  duration: number
}

/** Latencies of the steps that were answered, in ms. A step is one input with its answer: the next step. */
export interface Walked { latencies: number[]; stepsPerSecond: number }

const path = '/api/v1/sessions'

/** Keeps sessions going, one after the other on each connection. An answer that comes before the next step stands is asked for again. @throws at any refusal */
export async function walkSessions({ url, script, sessions, duration }: Walk): Promise<Walked> {
  const latencies: number[] = []
  const began = performance.now()
  await Promise.all(Array.from({ length: sessions }, async () => {
    const line = new HttpLine(url)
    while (performance.now() - began < duration) await walkOne(line, script, latencies)
    line.close()
  }))
  return { latencies, stepsPerSecond: latencies.length / ((performance.now() - began) / 1000) }
}

async function walkOne(line: HttpLine, script: string, latencies: number[]): Promise<void> {
  let state = await ask(line, path, { script, context: { name: 'Ada', plan: 'pro' } })
  while (state.status !== 'ended') {
    const asked = performance.now()
    state = await ask(line, `${path}/${state.session}/input`, { stepVisit: state.stepVisit, kind: 'choice', value: 'yes' })
    while (state.status === 'working') state = await ask(line, `${path}/${state.session}`)
    latencies.push(performance.now() - asked)
  }
}

async function ask(line: HttpLine, path: string, body?: object): Promise<SessionState> {
  const { status, text } = await (body ? line.post(path, JSON.stringify(body)) : line.get(path))
  if (status >= 300) throw new Error(`${path} answered ${status}: ${text}`)
  return JSON.parse(text) as SessionState
}
