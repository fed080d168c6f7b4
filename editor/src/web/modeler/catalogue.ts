import type { IntegrationFunction, ScriptSummary } from '@souffleur/schemas'
import type { ElementRegistry, EventBus } from './canvas/diagram.ts'
import { isFunctionCall } from './drawing/function-call.ts'
import type { ModelerOptions } from './script-modeler.ts'

/** The functions and scripts a drawing may call, as last heard from the library; fired as `catalogue.changed` when news come. */
export class Catalogue {
  static $inject = ['config.catalogue', 'eventBus', 'elementRegistry']
  functions: IntegrationFunction[] = []
  scripts: ScriptSummary[] = []
  /** False until the library answered once: until then nothing may be called unknown. */
  isLoaded = false
  private readonly source: Pick<ModelerOptions, 'functions' | 'scripts'>
  private readonly eventBus: EventBus
  private readonly elementRegistry: ElementRegistry

  constructor(source: Pick<ModelerOptions, 'functions' | 'scripts'>, eventBus: EventBus, elementRegistry: ElementRegistry) {
    this.source = source
    this.eventBus = eventBus
    this.elementRegistry = elementRegistry
    void this.refresh()
  }

  /** Asks the library again. When it does not answer, what was known stays. */
  async refresh(): Promise<void> {
    const [functions, scripts] = await Promise.allSettled([this.source.functions(), this.source.scripts()])
    if (functions.status === 'fulfilled') this.functions = functions.value
    if (scripts.status === 'fulfilled') this.scripts = scripts.value
    this.isLoaded = functions.status === 'fulfilled' && scripts.status === 'fulfilled'
    this.eventBus.fire('catalogue.changed')
    const calls = this.elementRegistry.filter((element) => !element.labelTarget && isFunctionCall(element.businessObject))
    if (calls.length) this.eventBus.fire('elements.changed', { elements: calls })
  }

  /** The newest version of a function. */
  findFunction(id: string): IntegrationFunction | undefined {
    return this.functions.find((candidate) => candidate.id === id)
  }

  findScript(processId: string): ScriptSummary | undefined {
    return this.scripts.find((candidate) => candidate.processId === processId)
  }
}
