const calledElement = /<((?:[\w.-]+:)?calledElement)(?=[\s/>])((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/g
const taskHeaders = /<((?:[\w.-]+:)?)taskHeaders(\s[^>]*)?>([\s\S]*?)<\/\1taskHeaders\s*>/g

/**
 * The drawing as it is deployed: called sub-scripts bound to the same deployment and functions to their version of now, where the
 * author did not say otherwise, and a last comment that makes it a definition of its own even when only a sub-script
 * changed. A text edit: everything else stays as it was drawn.
 */
export function pinDrawing(bpmn: string, edition: { script: string; version: number; functionVersion(id: string): number | undefined }): string {
  const pinned = bpmn
    .replace(calledElement, (tag, name: string, attributes: string) => isBindable(attributes) ? `<${name} bindingType="deployment"${attributes}` : tag)
    .replace(taskHeaders, (block, prefix: string, attributes: string | undefined, headers: string) => {
      const version = unpinnedFunction(headers, edition.functionVersion)
      return version ? `<${prefix}taskHeaders${attributes ?? ''}>${headers}<${prefix}header key="functionVersion" value="${version}" /></${prefix}taskHeaders>` : block
    })
  return `${pinned}<!-- ${edition.script} version ${edition.version} -->\n`
}

function isBindable(attributes: string): boolean {
  return /\sprocessId\s*=\s*["'](?!=)/.test(attributes) && !/\sbindingType\s*=/.test(attributes)
}

function unpinnedFunction(headers: string, versionOf: (id: string) => number | undefined): number | undefined {
  if (/\skey\s*=\s*["']functionVersion["']/.test(headers)) return undefined
  const header = /<[^<]*?\skey\s*=\s*["']functionId["'][^<]*/.exec(headers)?.[0]
  const id = header && /\svalue\s*=\s*["']([^"']*)["']/.exec(header)?.[1]
  return id ? versionOf(id) : undefined
}
