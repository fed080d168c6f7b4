import Modeler from 'bpmn-js/lib/Modeler.js'
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' }
import { featureModules } from '../feature-modules.ts'
import type { ModelerOptions } from '../script-modeler.ts'
import type { EventBus } from './diagram.ts'

/** bpmn-js's modeler, narrowed to what we use of it. */
export interface BpmnCanvas {
  importXML(xml: string): Promise<{ warnings: (string | { message: string })[] }>
  saveXML(options: { format: boolean }): Promise<{ xml: string }>
  get<Service>(name: string): Service
  on: EventBus['on']
  destroy(): void
}

/** Puts bpmn-js with our features into the container. Colors are the page's tokens, so a change of theme needs no redraw. */
export function createCanvas(options: ModelerOptions): BpmnCanvas {
  const Canvas = Modeler as unknown as new (options: object) => BpmnCanvas
  return new Canvas({
    container: options.container,
    additionalModules: featureModules(options.lang),
    moddleExtensions: { zeebe: zeebeModdle },
    lang: options.lang,
    catalogue: { functions: options.functions, scripts: options.scripts },
    bpmnRenderer: { defaultFillColor: 'var(--paper)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink-2)' },
    textRenderer: { defaultStyle: { fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif', fontSize: 13 }, externalStyle: { fontSize: 12 } },
  })
}
