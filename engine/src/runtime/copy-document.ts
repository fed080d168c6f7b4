import type { Variables } from '@souffleur/schemas'
import { EngineError } from '../client/engine-error.ts'
import { takeFresh } from '../core/values/fresh-documents.ts'
import { parseDocument } from '../core/values/parse-document.ts'
import { printDocument } from '../core/values/print-document.ts'

/**
 * Variables as they cross the border of the engine, either way: a copy, so that nobody holds a part of the state, and pure JSON, so that it can
 * be stored; one that was read just now is taken as it is. Throws `EngineError` where they are no document.
 */
export function copyDocument(variables: Variables): Variables {
  if (takeFresh(variables)) return variables
  const reading = parseDocument(printDocument(variables))
  if ('problem' in reading) throw new EngineError('INVALID_ARGUMENT', reading.problem)
  return reading.variables
}
