import type { ScriptSummary } from '@souffleur/schemas'

/** One part of the running product, as `GET /api/v1/status` tells it. */
export interface Part { name: string; state: string; detail?: string }
/** Sessions by script id, as `GET /api/v1/sessions` counts them. */
export interface SessionCounters { [script: string]: { now: number; today: number } }

/** What could not be loaded is `failed`; until it is known, `undefined`. */
export interface StartData { parts?: Part[] | 'failed'; scripts?: ScriptSummary[] | 'failed'; counters?: SessionCounters | 'failed' }

async function read<Body, Piece>(path: string, pick: (body: Body) => Piece | undefined): Promise<Piece | 'failed'> {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } })
    return response.ok ? (pick((await response.json()) as Body) ?? 'failed') : 'failed'
  } catch {
    return 'failed'
  }
}

/** Loads each piece on its own and tells it as it arrives: one that is missing spoils no other. */
export async function loadStart(tell: (data: StartData) => void): Promise<void> {
  await Promise.all([
    read('/api/v1/status', ({ parts }: { parts?: Part[] }) => parts).then((parts) => tell({ parts })),
    read('/api/v1/scripts', ({ items }: { items?: ScriptSummary[] }) => items).then((scripts) => tell({ scripts })),
    read('/api/v1/sessions?limit=1', ({ counters }: { counters?: SessionCounters }) => counters).then((counters) => tell({ counters })),
  ])
}
