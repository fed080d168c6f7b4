import { readFile } from 'node:fs/promises'
import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { transformBpmn } from '@souffleur/engine/core'
import { readOutline } from '@souffleur/player/walk'
import type { ScriptDirectory } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'

const scripts: { [id: string]: string[] } = { conversation: ['conversation'], caller: ['caller', 'called'], broken: ['broken'], endless: ['endless'], aside: ['aside'], taken: ['taken'], haggling: ['haggling', 'selling'] }

/** A library of the fixtures: each deployed with what it calls, as a publish would, after `fit`. Deploying again gives the same keys. */
export async function fixtureDirectory(engine: EngineClient, fit = (bpmn: string) => bpmn): Promise<ScriptDirectory> {
  const released = new Map(await Promise.all(Object.entries(scripts).map(async ([id, files]) => [id, await publish(engine, { id, files, fit })] as const)))
  return {
    async released({ script }) {
      const found = released.get(script)
      if (!found) throw new Problem({ name: 'script-not-found', status: 404, title: 'There is no such script' }, `There is no script "${script}".`)
      return found
    },
  }
}

async function publish(engine: EngineClient, { id, files, fit }: { id: string; files: string[]; fit: (bpmn: string) => string }) {
  const texts = await Promise.all(files.map((file) => readFile(new URL(`../fixtures/${file}.bpmn`, import.meta.url), 'utf8')))
  const { processes } = await deploy(engine, { resources: texts.map((content, index) => ({ name: `${files[index]}.bpmn`, content: fit(content) })) })
  const compiled = new Map(texts.flatMap(compile).map((process) => [process.bpmnProcessId, process]))
  const outline = readOutline(compiled.get(id)!, { process: (processId) => compiled.get(processId) })
  return { id, name: outline.name, version: 1, processDefinitionKey: processes.find(({ bpmnProcessId }) => bpmnProcessId === id)!.processDefinitionKey, outline }
}

/** A broker that has just come up may be slow, or not answer yet. */
async function deploy(engine: EngineClient, request: Parameters<EngineClient['deployResource']>[0]): ReturnType<EngineClient['deployResource']> {
  for (;;) {
    try {
      return await engine.deployResource(request)
    } catch (error) {
      if (!(error instanceof EngineError) || !['UNAVAILABLE', 'DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED', 'INTERNAL'].includes(error.status)) throw error
    }
  }
}

function compile(text: string) {
  const reading = transformBpmn(text)
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading.processes
}
