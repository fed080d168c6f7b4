import { limits } from '../limits.ts'
import { FunctionFault } from './call-outcome.ts'
import { compileFunction, type CompiledFunction } from './compile-function.ts'
import type { FunctionSource } from './function-source.ts'

/** Functions by id and version, each compiled once. */
export interface CompiledFunctions {
  /** @throws FunctionFault where there is no such function, or it can't be compiled */
  get(id: string, version?: number): Promise<CompiledFunction>
}

export function compiledFunctions(source: FunctionSource): CompiledFunctions {
  const compiled = new Map<string, CompiledFunction>()
  return {
    async get(id, version) {
      const known = compiled.get(`${id}@${version}`)
      if (known) return known
      const definition = await source.get(id, version)
      if (!definition) throw new FunctionFault(`The library has no function "${id}"${version ? ` in version ${version}` : ''}. Choose another in the step, or create it.`)
      const made = compileFunction(definition)
      if (compiled.size >= limits.compiledFunctions) compiled.delete(compiled.keys().next().value!)
      compiled.set(`${id}@${definition.version}`, made)
      return made
    },
  }
}
