import { setTimeout as wait } from 'node:timers/promises'
import { HttpLine } from './http-line.ts'

/** How long a caller who was refused waits before asking again, in ms, as `Retry-After` says; up to as much again, so that the refused don't all come back at once. */
const refusedPause = 1_000

export interface Offer {
  url: string
  script: string
  /** Callers at once, each on a connection of its own; a refused one asks again. */
  callers: number
  duration: number
}

/** Times of answers in ms, by what was answered. `failed`: neither an answer nor a refusal (429, 503). */
export interface Offered { accepted: number[]; refused: number[]; failed: string[]; perSecond: number }

const path = '/api/v1/sessions'

/** Keeps more callers going than may be served. */
export async function offerSessions({ url, script, callers, duration }: Offer): Promise<Offered> {
  const offered: Offered = { accepted: [], refused: [], failed: [], perSecond: 0 }
  const began = performance.now()
  const isOver = () => performance.now() - began >= duration
  await Promise.all(Array.from({ length: callers }, () => call(new HttpLine(url), { script, offered, isOver })))
  offered.perSecond = offered.accepted.length / ((performance.now() - began) / 1000)
  return offered
}

interface Calling { script: string; offered: Offered; isOver: () => boolean }

async function call(line: HttpLine, calling: Calling): Promise<void> {
  let session: { session: string; stepVisit?: string; status: string } | undefined
  while (!calling.isOver()) {
    const isAtStep = session?.status === 'waiting'
    const [address, body] = isAtStep
      ? [`${path}/${session!.session}/input`, { stepVisit: session!.stepVisit, kind: 'choice', value: 'yes' }]
      : [path, { script: calling.script, context: { name: 'Ada', plan: 'pro' } }]
    const text = await ask(line, { address, body }, calling.offered)
    if (text === undefined) await wait(refusedPause * (1 + Math.random()))
    else session = JSON.parse(text)
  }
  line.close()
}

async function ask(line: HttpLine, { address, body }: { address: string; body: object }, { accepted, refused, failed }: Offered): Promise<string | undefined> {
  const asked = performance.now()
  const { status, text } = await line.post(address, JSON.stringify(body)).catch((error: Error) => ({ status: 0, text: error.message }))
  const took = performance.now() - asked
  if (status >= 200 && status < 300) accepted.push(took)
  else if (status === 429 || status === 503) refused.push(took)
  else failed.push(`${address} ${status}: ${text}`)
  return status >= 200 && status < 300 ? text : undefined
}
