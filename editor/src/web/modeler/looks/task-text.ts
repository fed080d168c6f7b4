import { stepHeaders, type IntegrationFunction } from '@souffleur/schemas'
import { answersOf } from '../drawing/answers.ts'
import { isStep } from '../drawing/element-kind.ts'
import { functionCallOf, isFunctionCall } from '../drawing/function-call.ts'
import type { Moddle } from '../drawing/moddle.ts'
import { fieldsOf } from '../drawing/step-form.ts'
import { taskHeader } from '../drawing/task-header.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import type { TaskText } from './task-lines.ts'

const shortLabel = 12

/** What a task shows on the canvas: the phrase and the answers of a step, the system behind a function. */
export function taskText(task: Moddle, known: { words: ModelerWords; find(functionId: string): IntegrationFunction | undefined }): TaskText {
  const name = task.name ?? ''
  if (isStep(task)) return { name, excerpt: phraseExcerpt(task), footer: answersLine(task) || fieldsLine(task) }
  if (!isFunctionCall(task)) return { name }
  const { functionId } = functionCallOf(task)
  const called = functionId ? known.find(functionId) : undefined
  return { name, excerpt: called ? functionLine(called, known.words) : functionId }
}

function phraseExcerpt(step: Moddle): string | undefined {
  const phrase = taskHeader(step, stepHeaders.phrase)?.replace(/[*_`#>]+/g, '').trim()
  return phrase ? `“${phrase}”` : undefined
}

function answersLine(step: Moddle): string {
  return answersOf(step).map((answer, index) => `${index + 1} ${shorten(answer.label ?? '')}`).join(' · ')
}

function fieldsLine(step: Moddle): string {
  return fieldsOf(step).filter((field) => field.type !== 'text').map((field) => `▸ ${field.label ?? field.key ?? ''}`).join('  ')
}

function shorten(label: string): string {
  const first = label.split(/[,.;:(—]/)[0]!.trim()
  return first.length > shortLabel ? `${first.slice(0, shortLabel - 1).trimEnd()}…` : first
}

function functionLine(called: IntegrationFunction, words: ModelerWords): string {
  const ttl = called.policy?.cache?.ttlSeconds
  const detail = called.repeatable === false ? words.writes : ttl ? words.cachedFor(ttl) : undefined
  return [called.system, detail].filter(Boolean).join(' · ')
}
