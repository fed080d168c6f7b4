import { evaluate, FeelFunction } from 'feelin'
import { maxPatternSteps, patternCost } from './pattern-cost.ts'

/** The library's functions that take patterns, made to refuse those that could hang: it hands patterns to the platform as they are. */
export const guardedPatternFunctions: { [name: string]: FeelFunction } = Object.fromEntries(['matches', 'replace', 'split'].map(name => [name, guard(name)]))

type Builtin = ((...values: unknown[]) => unknown) & { $args: string[] }

function guard(name: string): FeelFunction {
  const builtin = evaluate(name).value as Builtin
  return new FeelFunction((text, pattern, ...rest) => {
    if (typeof text === 'string' && typeof pattern === 'string' && patternCost(pattern, text.length) > maxPatternSteps) {
      throw new RangeError(`the pattern '${pattern}' could take too long`)
    }
    return builtin(text, pattern, ...rest)
  }, builtin.$args)
}
