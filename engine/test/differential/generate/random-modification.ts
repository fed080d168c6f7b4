import type { ScenarioStep } from '../scenario.ts'
import { type Choice, choose } from './choice.ts'
import { someVariables } from './random-variables.ts'
import type { Known } from './world.ts'

/** An instance moved by hand: elements to activate and to terminate. */
export function randomModification(choice: Choice): ScenarioStep['action'] | undefined {
  const { random, world } = choice
  const instance = choose(choice, 'instance')
  if (!instance) return undefined
  const key = [...world.instances.values()].find(({ reference }) => reference === instance)?.key
  const inside = [...world.elements.values()].filter(element => element.instance === key && element.key !== key)
  return {
    type: 'modify', instance, activate: Array.from({ length: random.below(3) }, () => activation(choice, inside)),
    terminate: inside.length === 0 ? [] : Array.from({ length: random.below(3) }, () => random.pick(random.chance(92) ? inside : [...world.elements.values()]).reference),
  }
}

function activation({ random, elementIds, world }: Choice, inside: Known[]): object {
  const scopes = inside.filter(({ elementId }) => /^(sub|listener)/.test(elementId))
  return {
    elementId: random.chance(95) ? random.pick(elementIds) : 'nowhere',
    ...scopes.length > 0 && random.chance(35) && { ancestor: random.pick([...scopes, ...world.elements.values()]).reference },
    ...random.chance(30) && { variables: [{ variables: someVariables(random), scopeId: random.chance(60) ? '' : random.pick(elementIds) }] },
  }
}
