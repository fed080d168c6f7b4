import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { EngineSimulation } from '../../src/core/simulation.ts'
import { bpmnFile } from '../../src/core/model/bpmn-fixture.ts'

/** A model that Zeebe 8.5.8 was asked to deploy, and what it said of it: nothing where it took it. */
interface Recorded { name: string; content: string; rootElements: string; answer: string }

const recorded: Recorded[] = gunzipSync(readFileSync(join(import.meta.dirname, 'recorded-refusals.jsonl.gz'))).toString().trim().split('\n').map(line => JSON.parse(line))

const schema = 'Zeebe checks the file against the schema of BPMN first, in the words of its Java library'
const fault = 'Zeebe takes or drops it by mistake and trips over it later'

/** Where this engine says something else, and why. */
const DIFFERENT: { [name: string]: string } = {
  'catch timer two': schema, 'catch link no name': schema, 'start conditional': schema, 'boundary unattached': schema, 'boundary conditional': schema, 'gateway default unknown': schema,
  'boundary at gateway': 'Zeebe answers with an exception of its own',
  'throw message both': fault, 'send both': fault, 'send publish': fault, 'end error bad expr': fault, 'boundary compensation with flow': fault,
  'ad hoc': 'they run since Zeebe 8.7', 'inclusive join': 'it runs since Zeebe 8.6',
}

const BEFORE = /^Expected to deploy new resources, but encountered the following errors:\n/

function deploy({ content, rootElements }: Recorded): string {
  try {
    new EngineSimulation().deploy([{ name: 'a.bpmn', content: bpmnFile(content, rootElements) }])
    return ''
  } catch (error) {
    return (error as Error).message.replace(BEFORE, '').trimEnd()
  }
}

/** The problems by element, in no order: Zeebe lists elements by their hash. What Java's parser of FEEL says is left out. */
function blocks(answer: string): string[] {
  return answer.replace(/^'a.bpmn': /, '').replace(/(failed to parse expression '[^']*').*/g, '$1').split(/\n(?=- Element)/).sort()
}

describe('models that were offered to Zeebe 8.5.8', () => {
  it.each(recorded.map(one => [one.name, one] as const))('should get the same answer here: %s', (name, one) => {
    const ours = blocks(deploy(one))
    if (DIFFERENT[name] === undefined) expect(ours).toEqual(blocks(one.answer))
    else expect(ours, `it is the same now, so "${DIFFERENT[name]}" is history`).not.toEqual(blocks(one.answer))
  })
})
