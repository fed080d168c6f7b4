import { bpmn, zeebe } from './bpmn-names.ts'
import { type ModelNode, type ProcessModel, readExpression, readFeel, report } from './process-model.ts'
import { childNamed } from './xml-element.ts'

/** Reads over what a multi-instance body repeats its activity. */
export function transformLoop(model: ProcessModel, { xml, element }: ModelNode): void {
  const marker = childNamed(xml, bpmn, 'multiInstanceLoopCharacteristics')!
  const extensions = childNamed(marker, bpmn, 'extensionElements')
  const loop = extensions && childNamed(extensions, zeebe, 'loopCharacteristics')
  if (loop === undefined) return report(model, marker, "Must have exactly one 'zeebe:loopCharacteristics' extension element")
  const attribute = (name: string): string | undefined => loop.attributes.get(name) || undefined
  const [inputElement, outputCollection, outputElement] = [attribute('inputElement'), attribute('outputCollection'), attribute('outputElement')]
  const missing = outputCollection === undefined ? ['outputCollection', 'outputElement'] : ['outputElement', 'outputCollection']
  if ((outputCollection === undefined) !== (outputElement === undefined)) report(model, loop, `Attribute '${missing[0]}' must be present if the attribute '${missing[1]}' is set`)
  const condition = childNamed(marker, bpmn, 'completionCondition')?.text.trim()
  element.loop = {
    sequential: marker.attributes.get('isSequential') === 'true',
    inputCollection: readFeel(model, loop, attribute('inputCollection')),
    ...inputElement !== undefined && { inputElement },
    ...outputCollection !== undefined && { outputCollection },
    ...outputElement !== undefined && { outputElement: readFeel(model, loop, outputElement) },
    ...condition && { completionCondition: readExpression(model, marker, condition) },
  }
}
