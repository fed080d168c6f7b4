import type { Value } from '../expressions/values/value.ts'
import type { XmlElement } from '../model/xml-element.ts'
import { boxContext } from './boxed-context.ts'
import type { DecisionLogic } from './decision-model.ts'
import { logicOf, type ModelReading, partOf, partsOf, UnreadableModel } from './model-reading.ts'
import type { Scope } from './scope.ts'

interface Entry { name: string | undefined; logic: DecisionLogic }

/** A boxed context: entries that see those before them. A last entry without a variable is the result; else the context itself is. */
export function readContext(xml: XmlElement, reading: ModelReading): DecisionLogic {
  const entries = partsOf(xml, reading, 'contextEntry').map(entry => readEntry(entry, reading))
  if (entries.length === 0) throw new UnreadableModel('A context has no entries; add one')
  if (entries.slice(0, -1).some(({ name }) => name === undefined)) throw new UnreadableModel('An entry of a context has no variable, and it is not the last one; name it')
  return { type: 'CONTEXT', evaluate: scope => evaluateEntries(entries, scope) }
}

function readEntry(xml: XmlElement, reading: ModelReading): Entry {
  return { name: partOf(xml, reading, 'variable')?.attributes.get('name'), logic: reading.readLogic(logicOf(xml, reading)[0], reading) }
}

function evaluateEntries(entries: Entry[], outer: Scope): Value {
  const results = new Map<string, Value>()
  for (const { name, logic } of entries) {
    outer.budget.spend(results.size)
    const value = logic.evaluate(outer.with(results))
    if (name === undefined) return value
    results.set(name, value)
  }
  return boxContext(results)
}
