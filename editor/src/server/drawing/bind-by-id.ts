const calledElement = /<((?:[\w.-]+:)?calledElement)(?=[\s/>])((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/g
const boundHere = /\sbindingType\s*=\s*["']deployment["']/
const processTag = /<(?:[\w.-]+:)?process(?=[\s/>])(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*/g
const idAttribute = /\sid\s*=\s*["']([^"']*)["']/

/**
 * A pinned drawing for an engine that knows no binding to a deployment (Zeebe before 8.6): the calls that are bound so name the process that `idOf` gives instead, which
 * holds that one version and no other. A text edit: everything else stays as it was drawn.
 */
export function bindById(pinned: string, idOf: (processId: string) => string | undefined): string {
  return pinned.replace(calledElement, (tag, name: string, attributes: string) => {
    if (!boundHere.test(attributes)) return tag
    return `<${name}${attributes.replace(boundHere, '').replace(/(\sprocessId\s*=\s*["'])([^"']*)/, (all, before: string, id: string) => `${before}${idOf(id) ?? id}`)}`
  })
}

/** The drawing with another id for each of its processes, wherever they are named: a process of its own beside the one it is a copy of. */
export function renameProcesses(bpmn: string, rename: (processId: string) => string): string {
  const ids = new Set((bpmn.match(processTag) ?? []).flatMap((tag) => idAttribute.exec(tag)?.[1] ?? []))
  return bpmn
    .replace(processTag, (tag) => tag.replace(idAttribute, (attribute, id: string) => attribute.replace(id, () => rename(id))))
    .replace(/(\s(?:processRef|bpmnElement)\s*=\s*["'])([^"']*)/g, (all, before: string, id: string) => ids.has(id) ? `${before}${rename(id)}` : all)
}
