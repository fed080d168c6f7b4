import { HttpLine } from './http-line.ts'

export interface Walk {
  url: string
  script: string
  /** Sessions at once, each on a connection of its own. */
  sessions: number
  /** How long, in ms. */
  duration: number
}

/** Latencies of the steps that were answered, in ms. A step is one input with its answer: the next step, or the end. `toNextStep`, `toEnd`: of the one kind and the other. */
export interface Walked { latencies: number[]; toNextStep: number[]; toEnd: number[]; stepsPerSecond: number }

type Latencies = Omit<Walked, 'stepsPerSecond'>

const path = '/api/v1/sessions'

/** Keeps sessions going, one after the other on each connection. An answer that comes before the next step stands is asked for again. @throws at any refusal */
export async function walkSessions({ url, script, sessions, duration }: Walk): Promise<Walked> {
  const walked: Latencies = { latencies: [], toNextStep: [], toEnd: [] }
  const began = performance.now()
  await Promise.all(Array.from({ length: sessions }, async () => {
    const line = new HttpLine(url)
    while (performance.now() - began < duration) await walkOne(line, script, walked)
    line.close()
  }))
  return { ...walked, stepsPerSecond: walked.latencies.length / ((performance.now() - began) / 1000) }
}

async function walkOne(line: HttpLine, script: string, { latencies, toNextStep, toEnd }: Latencies): Promise<void> {
  let standing = await goOn(line, path, { script, context: { name: 'Ada', plan: 'pro' } })
  while (standing.status !== 'ended') {
    const asked = performance.now()
    standing = await goOn(line, `${path}/${standing.session}/input`, { stepVisit: standing.stepVisit, kind: 'choice', value: 'yes' })
    const latency = performance.now() - asked
    for (const kept of [latencies, standing.status === 'ended' ? toEnd : toNextStep]) kept.push(latency)
  }
}

/** Asks until the session stands again; an engine that has too much to do is asked again, as every client does. */
async function goOn(line: HttpLine, address: string, body: object): Promise<Standing> {
  let standing = await ask(line, address, body)
  while (standing.status === overloaded) standing = await ask(line, address, body)
  while (standing.status === 'working') standing = await ask(line, `${path}/${standing.session}`)
  return standing
}

const overloaded = 'overloaded'

interface Standing { session: string; status: string; stepVisit: string | undefined }

async function ask(line: HttpLine, path: string, body?: object): Promise<Standing> {
  const { status, text } = await (body ? line.post(path, JSON.stringify(body)) : line.get(path))
  if (status === 503) return { session: '', status: overloaded, stepVisit: undefined }
  if (status >= 300) throw new Error(`${path} answered ${status}: ${text}`)
  return readStanding(text)
}

/** What a client has to know to go on stands before everything else: reading the whole state would cost the load a third of its share of the two cores. */
function readStanding(text: string): Standing {
  const [, session, status, stepVisit] = /^\{"session":"([^"]+)".*?"status":"(\w+)"(?:,"stepVisit":"(\d+)")?/.exec(text) ?? []
  if (session === undefined || status === undefined) throw new Error(`no state of a session: ${text}`)
  return { session, status, stepVisit }
}
