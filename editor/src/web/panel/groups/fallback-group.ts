import { unavailableError } from '@souffleur/schemas'
import type { TemplateResult } from 'lit'
import { eventDefinition } from '../../modeler/drawing/event-definition.ts'
import { functionCallOf, isFunctionCall } from '../../modeler/drawing/function-call.ts'
import { selectField } from '../controls/select-field.ts'
import { group } from '../group.ts'
import type { PanelContext } from '../panel-context.ts'

const anyError = ''

/** For which failure of a function this way is taken: its system is down, one of the errors it names, or any. */
export function fallbackGroup(context: PanelContext): TemplateResult {
  const { object, element, edits, words } = context
  const current: string = eventDefinition(object)?.errorRef?.errorCode ?? anyError
  const codes = [...new Set([...codesOf(context), current])].filter((code) => code !== anyError)
  const options = [{ id: anyError, label: words.anyError }, ...codes.map((code) => ({ id: code, label: code === unavailableError ? words.systemDown : code }))]
  const body = selectField(words.takenWhen, options, { current, onChoose: (code) => edits.setErrorCode(element, code || undefined) })
  return group(words.fallback, body, { mark: current !== anyError })
}

function codesOf({ object, catalogue }: PanelContext): string[] {
  const { functionId } = isFunctionCall(object.attachedToRef) ? functionCallOf(object.attachedToRef) : {}
  const errors = (functionId && catalogue.findFunction(functionId)?.errors) || []
  return [unavailableError, ...errors.map(({ code }) => code)]
}
