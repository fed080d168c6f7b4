import type { Mappings } from '../../support/draw-process.ts'
import type { Random } from './random.ts'
import { expressionFor } from './random-expression.ts'

const INPUTS = ['in1', 'in2', 'in3.a', 'in3.b', 's', 'n', 'x', 'list', 'ctx.a']
const OUTPUTS = ['out1', 'out2.a', 'n', 's', 'list', 'ctx.c', 'r1', 'flag', 'x']

/** What inputs take as it is; outputs are refused with it. */
const STATIC = ['12', 'abc', 'x y', 'true', '[1]']

/** Mappings of an element: often none. */
export function randomMappings(random: Random, only?: 'inputs' | 'outputs'): Mappings {
  return {
    ...only !== 'outputs' && random.chance(25) && { inputs: { ...mappings(random, INPUTS), ...random.chance(12) && { [random.pick(INPUTS)]: random.pick(STATIC) } } },
    ...only !== 'inputs' && random.chance(30) && { outputs: mappings(random, OUTPUTS) },
  }
}

function mappings(random: Random, targets: string[]): { [target: string]: string } {
  return Object.fromEntries(random.shuffled(random.some(targets, 25)).map(target => [target, `=${expressionFor(target, random)}`]))
}
