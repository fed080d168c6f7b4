import type { BpmnProblem } from './bpmn-problem.ts'

/** The problems of one file as Zeebe lays them out in the rejection of a deployment: circles without a wait state only where there is nothing else. */
export function printBpmnProblems(resourceName: string, problems: BpmnProblem[]): string {
  const told = toldOf(problems)
  const [problem] = told
  if (problem?.isLoop) return `\`${resourceName}\`: - Process: ${problem.elementId}\n    - ERROR: ${problem.message}\n`
  const places = Map.groupBy(told, place)
  return `'${resourceName}': ${[...places].map(([name, found]) => printPlace(name, found)).join('')}`
}

function toldOf(problems: BpmnProblem[]): BpmnProblem[] {
  const ofFile = problems.find(problem => place(problem) === '')
  if (ofFile) return [ofFile]
  const others = problems.filter(({ isLoop }) => !isLoop)
  return others.length === 0 ? problems : others
}

const place = ({ elementId, path }: BpmnProblem): string => [elementId, ...path].filter(part => part !== '').join(' > ')

function printPlace(name: string, problems: BpmnProblem[]): string {
  if (name === '') return problems.map(({ message }) => message).join('\n')
  return `- Element: ${name}\n${problems.map(({ message }) => `    - ERROR: ${message}\n`).join('')}`
}
