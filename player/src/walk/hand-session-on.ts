const callActivity = /<((?:[\w.-]+:)?)callActivity(?=[\s>])[\s\S]*?<\/\1callActivity\s*>/g
const calledElement = /<((?:[\w.-]+:)?)calledElement(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/
const mapping = /<((?:[\w.-]+:)?)ioMapping(?=[\s>])(?:[^<>"'/]|"[^"]*"|'[^']*')*>/

/** Called scripts that get no variables of their caller are told the session at least: their steps are pushed with it. */
export function handSessionOn(bpmn: string): string {
  return bpmn.replace(callActivity, (block) => (isShut(block) ? open(block) : block))
}

function isShut(block: string): boolean {
  return /\spropagateAllParentVariables\s*=\s*["']false["']/.test(calledElement.exec(block)?.[0] ?? '') && !/\starget\s*=\s*["']sessionId["']/.test(block)
}

function open(block: string): string {
  const input = (prefix: string) => `<${prefix}input source="=sessionId" target="sessionId" />`
  if (mapping.test(block)) return block.replace(mapping, (tag, prefix: string) => `${tag}${input(prefix)}`)
  return block.replace(calledElement, (tag, prefix: string) => `<${prefix}ioMapping>${input(prefix)}</${prefix}ioMapping>${tag}`)
}
