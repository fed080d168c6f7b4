import { enter } from '../values/enter.ts'
import type { Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code, Compiler } from './code.ts'
import { Fault } from './fault.ts'
import { held } from './or-null.ts'
import type { Scope } from './scope.ts'

/** `[a, b]`: the first fault ends it. */
export function compileList({ items }: Extract<Node, { kind: 'list' }>, scope: Scope, compiler: Compiler): Code {
  const codes = items.map(item => compiler.expression(item, scope))
  return (run, frame) => {
    const list: Value[] = []
    for (const code of codes) {
      const outcome = held(code(run, frame))
      if (outcome instanceof Fault) return outcome
      list.push(outcome)
    }
    return list
  }
}

/** `{a: 1, b: a}`: an entry sees those before it; a name that comes again has its first place and its last value, but of functions the first. */
export function compileContext({ entries }: Extract<Node, { kind: 'context' }>, scope: Scope, compiler: Compiler): Code {
  const codes = entries.map(({ name, value }, index) => {
    const names = entries.slice(0, index).map(entry => entry.name)
    return { name, code: compiler.expression(value, { kind: 'entries', names, outer: scope }) }
  })
  return (run, frame) => {
    const context: { [name: string]: Value } = Object.create(null)
    const inner = { outer: frame, held: context }
    for (const { name, code } of codes) {
      const outcome = held(code(run, inner))
      if (outcome instanceof Fault) return outcome
      enter(context, name, outcome)
    }
    return context
  }
}
