import type { ExecutableElement, ExecutableProcess } from '@souffleur/engine/core'
import { readOutline } from '@souffleur/player/walk'
import type { IntegrationFunction } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { Bench } from './bench.ts'
import { calledProcesses } from './called-processes.ts'
import type { TestedScript } from './tested-script.ts'

/** The draft to walk, as the page holds it. */
export interface DraftToTest { id: string; name: string; bpmn: string; liveVersion: number | undefined }

/**
 * Gathers the live versions of everything a draft calls, and reads the whole as a session does.
 * @throws Error with the engine's sentence when one of the drawings cannot run
 */
export async function loadTestedScript(library: LibraryApi, draft: DraftToTest, functions: IntegrationFunction[]): Promise<TestedScript> {
  const called = await collectCalled(library, draft.bpmn)
  const resources = [draft.bpmn, ...called].map((bpmn, index) => ({ name: `script-${index}.bpmn`, content: new TextEncoder().encode(bpmn) }))
  const processes = new Bench().deploy(resources, 0)
  const main = processes.values().next().value!
  const repeatable = (id: string) => functions.find((candidate) => candidate.id === id)?.repeatable ?? true
  const outline = readOutline(main, { process: (id) => processes.get(id), repeatable })
  return { id: draft.id, name: draft.name, resources, outline, titles: new Map([...processes.values()].flatMap(elementTitles)) }
}

function elementTitles({ elements }: ExecutableProcess): [string, string][] {
  const nameOf = (element: ExecutableElement) => element.name || element.id
  return elements.map((element) => {
    const task = element.attachedTo === undefined ? undefined : elements[element.attachedTo]
    return [element.id, task ? `${nameOf(task)}: ${nameOf(element)}` : nameOf(element)]
  })
}

/** Drawings of called scripts, each once, whatever calls whom. Scripts that are not live are left out: the engine says so when they are reached. */
async function collectCalled(library: LibraryApi, bpmn: string): Promise<string[]> {
  const wanted = calledProcesses(bpmn)
  if (wanted.length === 0) return []
  const scripts = new Map((await library.scripts()).map((script) => [script.processId, script]))
  const found = new Map<string, string>()
  for (const processId of wanted) {
    const script = scripts.get(processId)
    if (found.has(processId) || script?.liveVersion === undefined) continue
    const { bpmn: called } = await library.version(script.id, script.liveVersion)
    found.set(processId, called ?? '')
    wanted.push(...calledProcesses(called ?? ''))
  }
  return [...found.values()].filter(Boolean)
}
