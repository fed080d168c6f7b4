import type { XmlElement } from '../model/xml-element.ts'
import type { Steps } from '../steps.ts'
import { compileExpression, compileUnaryTests, type DecisionExpression, type UnaryTests } from './feel.ts'

/** What entries of tables compile to, by text, problems included. */
export interface CompiledEntries { expressions: Map<string, DecisionExpression | { problem: string }>; unaryTests: Map<string, UnaryTests | { problem: string }> }

/** Compiles the entries of all tables of a file ahead, as there may be tens of thousands: reading the tables finds them here. Says nothing about problems of what is never read. */
export function* compileEntries(root: XmlElement): Steps<CompiledEntries> {
  const compiled: CompiledEntries = { expressions: new Map(), unaryTests: new Map() }
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    for (const child of element.children) open.push(child)
    if (element.name === 'inputEntry' || element.name === 'outputEntry') compileEntry(element, compiled)
    yield
  }
  return compiled
}

function compileEntry(entry: XmlElement, { expressions, unaryTests }: CompiledEntries): void {
  const text = entry.children.find(({ namespace, name }) => namespace === entry.namespace && name === 'text')?.text.trim() ?? ''
  if (entry.name === 'inputEntry' && !unaryTests.has(text)) unaryTests.set(text, compileUnaryTests(text))
  if (entry.name === 'outputEntry' && !expressions.has(text)) expressions.set(text, compileExpression(text))
}
