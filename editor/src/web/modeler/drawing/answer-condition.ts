/** The condition of an answer's flow, as FEEL. */
export function answerCondition(resultVariable: string, answerId: string): string {
  return `=${resultVariable} = "${answerId}"`
}

/** Does a condition written by hand or by us let this answer through? True for `=v = "id"` and for lists and alternatives that name it. */
export function conditionAdmits(condition: string | undefined, resultVariable: string, answerId: string): boolean {
  if (!condition || condition.includes('!=') || /\bnot\s*\(/.test(condition)) return false
  return mentionsVariable(condition, resultVariable) && condition.includes(`"${answerId}"`)
}

/** Does the condition read the variable at all? */
export function mentionsVariable(condition: string, variable: string): boolean {
  const withoutTexts = condition.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const escaped = variable.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(^|[^\\p{L}\\p{N}_.])${escaped}($|[^\\p{L}\\p{N}_])`, 'u').test(withoutTexts)
}
