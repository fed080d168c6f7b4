import { FeelFunction } from '../values/feel-function.ts'
import { isContext } from '../values/is-context.ts'
import type { Context, Value } from '../values/value.ts'
import type { Frame } from './frame.ts'
import type { Run } from './run.ts'
import type { NamedScope, Scope } from './scope.ts'

/** Reads a name; `undefined` where nobody knows it. */
export type Lookup = (run: Run, frame: Frame | null) => Value | undefined

/** Where a name is found, decided as far as the text tells: mostly straight among the variables, or in one slot. */
export function lookUpName(name: string, scope: Scope): Lookup {
  const probes = listProbes(name, scope)
  const [first] = probes
  if (first === undefined) return run => readVariable(run, name)
  if (first.scope.kind === 'slots') return readSlot(first.depth, first.scope.names.indexOf(name))
  return (run, frame) => {
    for (const probe of probes) {
      const value = readHeld(probe.scope, frameAt(frame, probe.depth), name)
      if (value !== undefined) return value
    }
    return readVariable(run, name)
  }
}

interface Probe { scope: NamedScope; depth: number }

/** Scopes that may know the name, from the inside, up to one that surely does. */
function listProbes(name: string, scope: Scope): Probe[] {
  const probes: Probe[] = []
  let depth = 0
  for (let at = scope; at !== null; at = at.outer, depth++) {
    if (!mayKnow(at, name)) continue
    probes.push({ scope: at, depth })
    if (at.kind === 'slots') at.used.add(name)
    if (at.kind === 'slots') break
  }
  return probes
}

function mayKnow(scope: NamedScope, name: string): boolean {
  if (scope.kind === 'input') return name === '?'
  return scope.kind === 'item' || scope.names.includes(name)
}

function readSlot(depth: number, index: number): Lookup {
  if (depth === 0) return (_run, frame) => ((frame as Frame).held as readonly Value[])[index]
  return (_run, frame) => (frameAt(frame, depth).held as readonly Value[])[index]
}

export function frameAt(frame: Frame | null, depth: number): Frame {
  let at = frame as Frame
  for (let left = depth; left > 0; left--) at = at.outer as Frame
  return at
}

function readHeld(scope: NamedScope, frame: Frame, name: string): Value | undefined {
  if (scope.kind === 'slots') return (frame.held as readonly Value[])[scope.names.indexOf(name)]
  if (scope.kind === 'entries') return readEntry(frame.held as Context, name)
  const item = frame.held as Value | undefined
  if (scope.kind === 'input' || item === undefined) return item
  const field = isContext(item) ? readEntry(item, name) : undefined
  return field === undefined && name === 'item' ? item : field
}

/** Functions of a context are not seen as values. */
export function readEntry(context: Context, name: string): Value | undefined {
  const value = Object.hasOwn(context, name) ? context[name] : undefined
  return value instanceof FeelFunction ? undefined : value
}

/** Functions among the variables are values: knowledge models, and results of decisions. */
function readVariable(run: Run, name: string): Value | undefined {
  return run.variables.get(name)
}
