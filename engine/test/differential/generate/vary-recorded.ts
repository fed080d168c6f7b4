import type { Scenario } from '../scenario.ts'
import type { Random } from './random.ts'
import type { Drawn } from './random-resources.ts'
import { addFlow, hasCircle, shuffleFlows } from './vary-flows.ts'
import { collectValues, varyValues } from './vary-text.ts'

/** Draws models by changing those of recorded conversations: other values, in decisions too, another order of flows, flows added. Circles stay as they are: without a rest they would hold a Zeebe for ever. */
export function varyRecorded(recorded: Scenario[]): (random: Random) => Drawn {
  const values = collectValues(recorded.flatMap(({ resources }) => resources.filter(mayVary).map(({ content }) => content)))
  return random => {
    const { resources, steps } = random.pick(recorded)
    const varied = resources.map(resource => mayVary(resource) && random.chance(80) ? { ...resource, content: vary(resource.content) } : resource)
    const first = steps.findIndex(({ action }) => action.type !== 'deploy')
    return { resources: varied, ...idsOf(varied), first: steps.slice(0, first).map(({ action }) => action.resources) }

    function vary(content: string): string {
      if (!content.includes('<bpmn:')) return varyValues(content, values, random)
      const flowing = random.chance(50) ? shuffleFlows(content, random) : content
      return hasCircle(content) ? flowing : varyValues(random.chance(25) ? addFlow(flowing, random) : flowing, values, random)
    }
  }
}

const mayVary = ({ content }: Scenario['resources'][number]): boolean => /<bpmn:sequenceFlow |<decisionTable /.test(content)

function idsOf(resources: Scenario['resources']): Pick<Drawn, 'processes' | 'decisions'> {
  const ids = (tag: string): string[] => [...new Set(resources.flatMap(({ content }) => [...content.matchAll(new RegExp(`<(?:bpmn:)?${tag} id="([^"]+)"`, 'g'))].map(([, id]) => id!)))]
  return { processes: ids('process'), decisions: [...ids('decision'), 'none'] }
}
