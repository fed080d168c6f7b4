import type { BpmnProblem } from './bpmn-problem.ts'

/** The problems of one file as Zeebe lays them out in the rejection of a deployment. */
export function printBpmnProblems(resourceName: string, problems: BpmnProblem[]): string {
  const places = Map.groupBy(problems, place)
  return `'${resourceName}': ${[...places].map(([name, found]) => printPlace(name, found)).join('')}`
}

const place = ({ elementId, path }: BpmnProblem): string => [elementId, ...path].filter(part => part !== '').join(' > ')

function printPlace(name: string, problems: BpmnProblem[]): string {
  const errors = problems.map(problem => (name === '' ? problem.message : `    - ERROR: ${problem.message}`) + '\n').join('')
  return name === '' ? errors : `- Element: ${name}\n${errors}`
}
