import type { BpmnProblem } from './bpmn-problem.ts'

/** The problems of one file as Zeebe lays them out in the rejection of a deployment: those of the first look that found any. */
export function printBpmnProblems(resourceName: string, problems: BpmnProblem[]): string {
  const told = firstLook(problems)
  const [problem] = told
  if (problem?.look === 'loops') return `\`${resourceName}\`: - Process: ${problem.elementId}\n    - ERROR: ${problem.message}\n`
  const places = Map.groupBy(told, place)
  return `'${resourceName}': ${[...places].map(([name, found]) => printPlace(name, found)).join('')}`
}

function firstLook(problems: BpmnProblem[]): BpmnProblem[] {
  const ofFile = problems.find(problem => place(problem) === '')
  if (ofFile) return [ofFile]
  const look = ([undefined, 'expressions', 'loops'] as const).find(candidate => problems.some(problem => problem.look === candidate))
  return problems.filter(problem => problem.look === look)
}

const place = ({ elementId, path }: BpmnProblem): string => [elementId, ...path].filter(part => part !== '').join(' > ')

function printPlace(name: string, problems: BpmnProblem[]): string {
  if (name === '') return problems.map(({ message }) => message).join('\n')
  return `- Element: ${name}\n${problems.map(({ message }) => `    - ERROR: ${message}\n`).join('')}`
}
