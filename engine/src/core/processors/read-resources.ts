import { md5 } from '../behaviors/md5.ts'
import type { ExecutableProcess } from '../model/executable-process.ts'
import { printBpmnProblems } from '../model/print-bpmn-problems.ts'
import { transformBpmn } from '../model/transform-bpmn.ts'
import { toBase64 } from '../state/base64.ts'

export interface DeployableProcess { process: ExecutableProcess; resourceName: string; bytes: Uint8Array; checksum: string }

/** The processes of a deployment, or Zeebe's sentence about everything that is wrong with its resources. */
export function readResources(resources: { resourceName: string; bytes: Uint8Array }[]): { processes: DeployableProcess[] } | { problem: string } {
  if (resources.length === 0) return { problem: 'Expected to deploy at least one resource, but none given' }
  const processes: DeployableProcess[] = []
  const problems: string[] = []
  for (const resource of resources) {
    const read = readResource(resource)
    if ('problem' in read) problems.push(read.problem)
    else processes.push(...read.processes)
  }
  problems.push(...duplicateIds(processes))
  if (problems.length > 0) return { problem: `Expected to deploy new resources, but encountered the following errors:\n${problems.join('\n')}` }
  return { processes }
}

function readResource({ resourceName, bytes }: { resourceName: string; bytes: Uint8Array }): { processes: DeployableProcess[] } | { problem: string } {
  if (!/\.(bpmn|xml)$/.test(resourceName)) return { problem: `\n'${resourceName}': unknown resource type` }
  const result = transformBpmn(bytes)
  if ('problems' in result) return { problem: printBpmnProblems(resourceName, result.problems) }
  const checksum = toBase64(md5(bytes))
  return { processes: result.processes.map(process => ({ process, resourceName, bytes, checksum })) }
}

function duplicateIds(processes: DeployableProcess[]): string[] {
  return [...Map.groupBy(processes, ({ process }) => process.bpmnProcessId).values()]
    .filter(([, second]) => second !== undefined)
    .map(([first, second]) => `Duplicated process id in resources '${first!.resourceName}' and '${second!.resourceName}'`)
}
