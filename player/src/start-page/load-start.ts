import type { ScriptSummary } from '@souffleur/schemas'

/** One part of the running product, as `GET /api/v1/status` tells it. */
export interface Part { name: string; state: string; detail?: string }
/** Sessions of a script, as `GET /api/v1/sessions/counts` tells them. */
export interface SessionCount { script: string; now: number; today: number }

/** What could not be loaded is `failed`; until it is known, `undefined`. */
export interface StartData { parts?: Part[] | 'failed'; scripts?: ScriptSummary[] | 'failed'; counts?: SessionCount[] | 'failed' }

const read = async <List>(path: string, pick: (body: { [member: string]: unknown }) => unknown): Promise<List[] | 'failed'> => {
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' } })
    const list = response.ok ? pick((await response.json()) as { [member: string]: unknown }) : undefined
    return Array.isArray(list) ? (list as List[]) : 'failed'
  } catch {
    return 'failed'
  }
}

/** Loads each piece on its own and tells it as it arrives: one that is missing spoils no other. */
export async function loadStart(tell: (data: StartData) => void): Promise<void> {
  await Promise.all([
    read<Part>('/api/v1/status', ({ parts }) => parts).then((parts) => tell({ parts })),
    read<ScriptSummary>('/api/v1/scripts', ({ items }) => items).then((scripts) => tell({ scripts })),
    read<SessionCount>('/api/v1/sessions/counts', ({ items }) => items).then((counts) => tell({ counts })),
  ])
}
