import type { Rule } from './rule.ts'

export const processIdTaken: Rule = ({ process, namesake }) => namesake === undefined ? [] : [{
  rule: 'process-id-taken', severity: 'error', elementId: process.bpmnProcessId,
  message: `The live script “${namesake}” has the same process id “${process.bpmnProcessId}”. Change the id in one of the two drawings.`,
}]
