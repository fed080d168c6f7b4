import type { XmlElement } from '../model/xml-element.ts'
import { compileExpression, compileUnaryTests, type DecisionExpression, type UnaryTests } from './feel.ts'
import { type ModelReading, partOf } from './model-reading.ts'

/** What may be named as the language of an expression, lower case. */
const feelNames: ReadonlySet<string> = new Set([
  'feel', 'http://www.omg.org/spec/feel/20140401', 'http://www.omg.org/spec/dmn/20180521/feel/', 'https://www.omg.org/spec/dmn/20191111/feel/',
  'https://www.omg.org/spec/dmn/20211108/feel/', 'https://www.omg.org/spec/dmn/20230324/model/',
])

const nothing: DecisionExpression = { text: '', evaluate: () => null }
const never: UnaryTests = { matches: () => null }
const always: UnaryTests = { matches: () => true }

/** The FEEL of a literal expression, or of a part of a table that is one. What is wrong with it is told once. */
export function readExpression(xml: XmlElement, reading: ModelReading): DecisionExpression {
  const text = partOf(xml, reading, 'text')?.text.trim()
  if (text === undefined) return refuse(reading, `The expression '${xml.attributes.get('id') ?? 'null'}' must not be empty.`)
  if (!isFeel(xml, reading)) return nothing
  const known = reading.expressions.get(text)
  if (known !== undefined) return known
  const compiled = reading.compiled.expressions.get(text) ?? compileExpression(text)
  const expression = 'problem' in compiled ? refuse(reading, `FEEL expression: ${compiled.problem}`) : compiled
  reading.expressions.set(text, expression)
  return expression
}

/** The tests of an input entry. No text at all means that anything will do. */
export function readUnaryTests(xml: XmlElement, reading: ModelReading): UnaryTests {
  if (!isFeel(xml, reading)) return never
  const text = partOf(xml, reading, 'text')?.text.trim() ?? ''
  if (text === '') return always
  const known = reading.unaryTests.get(text)
  if (known !== undefined) return known
  const compiled = reading.compiled.unaryTests.get(text) ?? compileUnaryTests(text)
  if ('problem' in compiled) reading.problems.push(`FEEL unary-tests: ${compiled.problem}`)
  const tests = 'problem' in compiled ? never : compiled
  reading.unaryTests.set(text, tests)
  return tests
}

function refuse(reading: ModelReading, problem: string): DecisionExpression {
  reading.problems.push(problem)
  return nothing
}

function isFeel(xml: XmlElement, reading: ModelReading): boolean {
  const language = xml.attributes.get('expressionLanguage')?.trim().toLowerCase() ?? ''
  if (language === '' || feelNames.has(language)) return true
  reading.problems.push(`Expression language '${language}' is not supported`)
  return false
}
