import type { IntegrationFunction } from '@souffleur/schemas'
import type { FunctionSource } from '@souffleur/integration-runner'

/** Functions kept in memory, where a library would keep them. */
export class FunctionShelf implements FunctionSource {
  readonly #functions: IntegrationFunction[] = []

  /** Puts a function there and returns its id; what is not said is a plain GET of `/things/{{ id }}` in the system `outside`. */
  put(given: Partial<IntegrationFunction> & { id: string }): string {
    const definition: IntegrationFunction = {
      version: 1, name: given.id, system: 'outside', kind: 'http', parameters: [{ name: 'id', type: 'string', required: true }],
      request: { method: 'GET', path: '/things/{{ id }}' }, response: { result: '=body' }, samples: [], ...given,
    }
    this.#functions.push(definition)
    return definition.id
  }

  async get(id: string, version?: number): Promise<IntegrationFunction | undefined> {
    return this.#functions.filter((one) => one.id === id && (version === undefined || one.version === version)).at(-1)
  }
}
