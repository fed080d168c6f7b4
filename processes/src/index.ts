import { readdirSync, readFileSync } from 'node:fs'
import type { IntegrationFunction } from '@souffleur/schemas'

/** A script as the library takes it: file name without ending, and the BPMN text. */
export interface SampleScript { id: string; bpmn: string }
export interface Samples { scripts: SampleScript[]; functions: IntegrationFunction[] }

/** A conversation written down: replayed by tests, and the pattern for what the editor will save. */
export interface SavedWalk {
  name: string
  script: string
  context: { [name: string]: unknown }
  /** Switches of the demo systems for this walk: system → mode. */
  systems?: { [system: string]: 'ok' | 'slow' | 'failing' | 'down' }
  /** In order: the step that must be shown, and the input given to it; or an objection raised at it. */
  turns: ({ at: string; input: { kind: string; value?: unknown } } | { at: string; objection: string })[]
  outcome: string
}

const root = new URL('..', import.meta.url)
const filesIn = (folder: string, ending: string) => readdirSync(new URL(folder, root)).filter((file) => file.endsWith(ending)).toSorted()
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** The sample scripts and functions that come with the product; called sub-scripts stand before their callers. */
export function readSamples(): Samples {
  const scripts = filesIn('scripts/', '.bpmn').map((file) => ({ id: file.slice(0, -'.bpmn'.length), bpmn: textOf(`scripts/${file}`) }))
  const functions = filesIn('functions/', '.function.json').map((file) => JSON.parse(textOf(`functions/${file}`)) as IntegrationFunction)
  return { scripts: scripts.toSorted((one, other) => calls(one) - calls(other)), functions }
}

/** The saved walks of every sample script. */
export function readWalks(): SavedWalk[] {
  return filesIn('walks/', '.json').flatMap((file) => JSON.parse(textOf(`walks/${file}`)) as SavedWalk[])
}

const calls = (script: SampleScript): number => Number(script.bpmn.includes('<bpmn:callActivity'))
