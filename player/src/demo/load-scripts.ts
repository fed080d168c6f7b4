import type { ScriptSummary } from '@souffleur/schemas'

export type ScriptList = { state: 'loading' } | { state: 'failed' } | { state: 'loaded'; items: ScriptSummary[] }

/** The scripts that are live. A server that does not answer gives the state `failed`. */
export async function loadScripts(): Promise<ScriptList> {
  try {
    const response = await fetch('/api/v1/scripts', { headers: { accept: 'application/json' } })
    if (!response.ok) return { state: 'failed' }
    const { items } = (await response.json()) as { items: ScriptSummary[] }
    return { state: 'loaded', items: items.filter(({ liveVersion }) => liveVersion) }
  } catch {
    return { state: 'failed' }
  }
}

/** The script that fits a topic, else the first. */
export function fittingScript(items: readonly ScriptSummary[], topic: string): string {
  return (items.find(({ id, processId }) => `${id} ${processId}`.toLowerCase().includes(topic)) ?? items[0])?.id ?? ''
}
