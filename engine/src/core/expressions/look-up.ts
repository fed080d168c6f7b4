import type { Variables } from '@souffleur/schemas'
import type { VariableLookup } from './expression.ts'

/** One document as the whole world of an expression. */
export function lookUpIn(variables: Variables): VariableLookup {
  return {
    get: name => Object.hasOwn(variables, name) ? variables[name] : undefined,
    all: () => variables,
  }
}

/** `nearer` hides what `outer` says about the same names. */
export function lookUpFirstIn(nearer: Variables, outer: VariableLookup): VariableLookup {
  return {
    ...outer.now && { now: outer.now },
    get: name => Object.hasOwn(nearer, name) ? nearer[name] : outer.get(name),
    all: () => ({ ...outer.all(), ...nearer }),
  }
}
