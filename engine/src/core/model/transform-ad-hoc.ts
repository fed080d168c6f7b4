import { bpmn } from './bpmn-names.ts'
import type { AdHocDefinition, ExecutableElement } from './executable-process.ts'
import { type ModelNode, type ProcessModel, readFeel, report } from './process-model.ts'
import { readJob } from './read-job.ts'
import { extensionOf } from './transform-extensions.ts'
import { childNamed, type XmlElement } from './xml-element.ts'

/** Reads what an ad-hoc sub-process begins and when it is done. Called once flows are linked: what no flow leads to can be begun. */
export function transformAdHoc(model: ProcessModel, { xml, element }: ModelNode): void {
  if (element.type !== 'AD_HOC_SUB_PROCESS') return
  const definition = extensionOf(xml, 'taskDefinition')
  if (definition) for (const what of ledOtherwise(xml)) report(model, xml, `Must not define ${what} in combination with zeebe:taskDefinition.`)
  const condition = childNamed(xml, bpmn, 'completionCondition')?.text.trim()
  element.adHoc = {
    entries: entriesOf(model, element), cancelRemaining: xml.attributes.get('cancelRemainingInstances') !== 'false', ...readCollections(model, extensionOf(xml, 'adHoc')),
    ...condition && { completionCondition: readFeel(model, xml, condition) },
    ...definition && { job: readJob(model, { xml, definition }) },
  }
}

/** What says how a sub-process goes on that a job shall lead. */
function ledOtherwise(xml: XmlElement): string[] {
  const [keepsRemaining, hasCondition] = [xml.attributes.get('cancelRemainingInstances') === 'false', childNamed(xml, bpmn, 'completionCondition') !== undefined]
  const begins = Boolean(extensionOf(xml, 'adHoc')?.attributes.get('activeElementsCollection'))
  return [...keepsRemaining ? ['cancelRemainingInstances'] : [], ...hasCondition ? ['completionCondition'] : [], ...begins ? ['activeElementsCollection'] : []]
}

function readCollections(model: ProcessModel, xml: XmlElement | undefined): Pick<AdHocDefinition, 'activeElements' | 'outputCollection' | 'outputElement'> {
  const [active, outputCollection, outputElement] = ['activeElementsCollection', 'outputCollection', 'outputElement'].map(name => xml?.attributes.get(name) || undefined)
  if (xml === undefined) return {}
  if ((outputCollection === undefined) !== (outputElement === undefined)) report(model, xml.parent!.parent!, unpaired(outputElement, outputCollection))
  return {
    ...active !== undefined && { activeElements: readFeel(model, xml, active) },
    ...outputCollection !== undefined && { outputCollection },
    ...outputElement !== undefined && { outputElement: readFeel(model, xml, outputElement) },
  }
}

const unpaired = (element: string | undefined, collection: string | undefined): string =>
  `OutputElement and OutputCollection must both be set, or neither of them set. outputElement:${element ?? null} and outputCollection:${collection ?? null}.`

function entriesOf(model: ProcessModel, adHoc: ExecutableElement): AdHocDefinition['entries'] {
  const inside = model.process.elements[adHoc.children[0]!]!.children.map(index => model.nodes[index]!)
  return inside.filter(isEntry).map(({ xml, element: { id: elementId, name, properties } }) => {
    const documentation = childNamed(xml, bpmn, 'documentation')?.text
    return { elementId, ...name && { elementName: name }, ...documentation && { documentation }, ...Object.keys(properties).length > 0 && { properties } }
  })
}

function isEntry({ xml, element }: ModelNode): boolean {
  return element.incoming.length === 0 && element.type !== 'BOUNDARY_EVENT' && element.type !== 'START_EVENT' && xml.attributes.get('isForCompensation') !== 'true'
}
