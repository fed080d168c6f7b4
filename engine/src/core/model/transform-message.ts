import type { Expression } from '../expressions/expression.ts'
import { checkConstantName } from './check-constant-name.ts'
import { type ModelNode, type ProcessModel, readExpression, readFeel, report } from './process-model.ts'
import { extensionOf } from './transform-extensions.ts'
import type { XmlElement } from './xml-element.ts'

/** Reads the message that an event or receive task waits for. `holder` has the reference. */
export function transformMessage(model: ProcessModel, { xml, element }: ModelNode, holder: XmlElement): void {
  const reference = holder.attributes.get('messageRef')
  const message = reference ? model.definitions.get(reference) : undefined
  if (message === undefined) return report(model, holder, 'Must reference a message')
  const text = message.attributes.get('name') ?? ''
  if (text === '') reportOnce(model, message, 'Name must be present and not empty')
  const name = asText(readExpression(model, message, text))
  const startsProcess = element.type === 'START_EVENT' && model.process.elements[element.flowScope]?.type === 'PROCESS'
  if (startsProcess) checkConstantName(model, xml, { kind: 'message', name })
  element.message = startsProcess ? { name } : { name, ...readCorrelationKey(model, message) }
}

/** Static names that look like numbers are names all the same. */
const asText = (name: Expression): Expression => name.kind === 'static' ? { ...name, value: name.source } : name

function readCorrelationKey(model: ProcessModel, message: XmlElement): { correlationKey?: Expression } {
  const subscription = extensionOf(message, 'subscription')
  if (subscription === undefined) {
    reportOnce(model, message, 'Must have exactly one zeebe:subscription extension element')
    return {}
  }
  return { correlationKey: readFeel(model, subscription, subscription.attributes.get('correlationKey')) }
}

/** A message that several events share has its faults once. */
function reportOnce(model: ProcessModel, xml: XmlElement, message: string): void {
  const elementId = xml.attributes.get('id') ?? ''
  if (!model.problems.some(problem => problem.elementId === elementId && problem.message === message)) report(model, xml, message)
}
