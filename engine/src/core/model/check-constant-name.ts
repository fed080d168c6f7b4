import { expectAny } from '../expressions/expect-any.ts'
import type { Expression } from '../expressions/expression.ts'
import { lookUpIn } from '../expressions/look-up.ts'
import { type ProcessModel, report } from './process-model.ts'
import type { XmlElement } from './xml-element.ts'

/** What starts a process is known by a name that no variable can change. */
export function checkConstantName(model: ProcessModel, start: XmlElement, { kind, name }: { kind: 'message' | 'signal'; name: Expression }): void {
  if (name.kind === 'invalid' || name.kind === 'static') return
  const result = expectAny(name, lookUpIn({}))
  if ('problem' in result) report(model, start, `Expected constant expression but found '${name.source}', which could not be evaluated without context: ${result.problem}`)
  else if (typeof result.value !== 'string') report(model, start, `Expected constant expression of type String for ${kind} name '${name.source}', but was ${typeOf(result.value)}`)
}

function typeOf(value: unknown): string {
  if (value === null) return 'NULL'
  if (Array.isArray(value)) return 'ARRAY'
  return typeof value === 'object' ? 'OBJECT' : typeof value === 'boolean' ? 'BOOLEAN' : 'NUMBER'
}
