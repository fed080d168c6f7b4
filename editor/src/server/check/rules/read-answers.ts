import type { ExecutableElement } from '@souffleur/engine/core'
import { stepHeaders, type AnswerHeader } from '@souffleur/schemas'

/** Answers of a step; `undefined` where the header is not the list it should be. */
export function readAnswers(step: ExecutableElement): AnswerHeader[] | undefined {
  const text = step.job?.headers[stepHeaders.answers]
  if (!text) return []
  try {
    const answers: unknown = JSON.parse(text)
    return Array.isArray(answers) && answers.every(isAnswer) ? answers : undefined
  } catch {
    return undefined
  }
}

function isAnswer(value: unknown): value is AnswerHeader {
  const answer = value as AnswerHeader | null
  return typeof answer?.id === 'string' && typeof answer.label === 'string'
}
