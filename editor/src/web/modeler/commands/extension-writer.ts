import type { BpmnFactory, DiagramElement, Modeling } from '../canvas/diagram.ts'
import { extension } from '../drawing/extension.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { taskHeaders } from '../drawing/task-header.ts'

/** Writes extension elements through the command stack, leaving those of other tools as they are. */
export class ExtensionWriter {
  static $inject = ['modeling', 'bpmnFactory']
  private readonly modeling: Modeling
  private readonly bpmnFactory: BpmnFactory

  constructor(modeling: Modeling, bpmnFactory: BpmnFactory) {
    this.modeling = modeling
    this.bpmnFactory = bpmnFactory
  }

  /** Sets members of the extension element of this type, which is made where it is missing. `owner` is the element's own object unless given. */
  set(element: DiagramElement, type: string, members: object, owner = element.businessObject): Moddle {
    const existing = extension(owner, type)
    if (!existing) return this.append(element, this.bpmnFactory.create(type, members), owner)
    this.modeling.updateModdleProperties(element, existing, members)
    return existing
  }

  /** Adds an extension element behind the others. */
  append(element: DiagramElement, added: Moddle, owner = element.businessObject): Moddle {
    const holder = this.holder(element, owner)
    added.$parent = holder
    this.modeling.updateModdleProperties(element, holder, { values: [...holder.values ?? [], added] })
    return added
  }

  /** Takes extension elements away; the holder goes with the last one. */
  remove(element: DiagramElement, gone: (value: Moddle) => boolean, owner = element.businessObject): void {
    const values: Moddle[] = owner.extensionElements?.values ?? []
    const kept = values.filter((value) => !gone(value))
    if (kept.length === values.length) return
    if (kept.length) this.modeling.updateModdleProperties(element, owner.extensionElements, { values: kept })
    else this.modeling.updateModdleProperties(element, owner, { extensionElements: undefined })
  }

  /** Sets a member that is a list of small objects (`zeebe:Header`, `zeebe:Input`…), or takes the extension element away when it would be empty. */
  setList(element: DiagramElement, list: { type: string; member: string; itemType: string; items: object[] }, owner = element.businessObject): void {
    const others = extension(owner, list.type)
    if (!list.items.length && isEmptyBut(others, list.member)) return this.remove(element, (value) => value.$type === list.type, owner)
    const items = list.items.map((item) => this.bpmnFactory.create(list.itemType, item))
    const holder = this.set(element, list.type, { [list.member]: items }, owner)
    for (const item of items) item.$parent = holder
  }

  /** Sets one task header, or removes it where the value is undefined. Its place among the others stays. */
  setHeader(element: DiagramElement, key: string, value: string | undefined): void {
    const headers = taskHeaders(element.businessObject)
    const known = headers.some((header) => header.key === key)
    const changed = headers.map((header) => (header.key === key ? { key, value: value ?? '' } : header))
    const all = known || value === undefined ? changed : [...changed, { key, value }]
    const items = value === undefined ? all.filter((header) => header.key !== key) : all
    this.setList(element, { type: 'zeebe:TaskHeaders', member: 'values', itemType: 'zeebe:Header', items })
  }

  private holder(element: DiagramElement, owner: Moddle): Moddle {
    if (owner.extensionElements) return owner.extensionElements
    const created = this.bpmnFactory.create('bpmn:ExtensionElements', { values: [] })
    created.$parent = owner
    this.modeling.updateModdleProperties(element, owner, { extensionElements: created })
    return created
  }
}

/** Would nothing be left in this extension element without that member? */
function isEmptyBut(value: Moddle | undefined, member: string): boolean {
  if (!value) return true
  const lists = ['values', 'properties', 'inputParameters', 'outputParameters']
  return lists.every((name) => name === member || !(value[name] as unknown[] | undefined)?.length)
}
