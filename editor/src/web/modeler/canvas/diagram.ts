import type { Moddle } from '../drawing/moddle.ts'

/**
 * The services of diagram-js and bpmn-js that the features here call, narrowed to what they call. Both libraries hand services out by
 * name, so these shapes are the contract between a feature's `$inject` list and its constructor.
 */
export interface Point { x: number; y: number }
export interface Bounds extends Point { width: number; height: number }

/** A shape, connection, label or root on the canvas. Connections have `waypoints` and no bounds of their own. */
export interface DiagramElement extends Bounds {
  id: string
  type: string
  businessObject: Moddle
  di: Moddle
  parent?: DiagramElement
  children?: DiagramElement[]
  incoming: DiagramElement[]
  outgoing: DiagramElement[]
  attachers?: DiagramElement[]
  host?: DiagramElement
  labels: DiagramElement[]
  labelTarget?: DiagramElement
  source?: DiagramElement
  target?: DiagramElement
  waypoints?: Point[]
  hidden?: boolean
}

/** What a new element is made of, as bpmn-js's element factory takes it. */
export interface ElementAttributes {
  type: string
  businessObject?: Moddle
  eventDefinitionType?: string
  triggeredByEvent?: boolean
  isExpanded?: boolean
  isInterrupting?: boolean
  cancelActivity?: boolean
  x?: number
  y?: number
  width?: number
  height?: number
  parent?: DiagramElement
  source?: DiagramElement
  target?: DiagramElement
  waypoints?: Point[]
}

export interface Modeling {
  updateProperties(element: DiagramElement, properties: object): void
  updateModdleProperties(element: DiagramElement, moddle: Moddle, properties: object): void
  updateLabel(element: DiagramElement, text: string): void
  resizeShape(shape: DiagramElement, bounds: Bounds): void
  moveShape(shape: DiagramElement, delta: Point): void
  createShape(shape: DiagramElement, position: Point, parent: DiagramElement, hints?: object): DiagramElement
  createElements(elements: DiagramElement[], position: Point, parent: DiagramElement, hints?: object): DiagramElement[]
  connect(source: DiagramElement, target: DiagramElement, attributes?: object, hints?: object): DiagramElement
  reconnectStart(connection: DiagramElement, source: DiagramElement, docking: Point, hints?: object): void
  reconnectEnd(connection: DiagramElement, target: DiagramElement, docking: Point, hints?: object): void
  removeConnection(connection: DiagramElement): void
  removeShape(shape: DiagramElement): void
  removeElements(elements: DiagramElement[]): void
  createSpace(moving: DiagramElement[], resizing: DiagramElement[], delta: Point, direction: string, start: number): void
}

export interface EventBus {
  on(event: string | string[], listener: (event: DiagramEvent) => unknown): void
  on(event: string | string[], priority: number, listener: (event: DiagramEvent) => unknown): void
  fire(event: string, payload?: object): unknown
}
export interface DiagramEvent {
  element?: DiagramElement
  elements?: DiagramElement[]
  context?: unknown
  trigger?: string
  newSelection?: DiagramElement[]
  originalEvent?: Event
}

export interface CommandStack {
  execute(command: string, context: object): void
  /** Takes the handler's class; its services are handed to it by name. */
  registerHandler(command: string, handler: new (...services: never[]) => object): void
  undo(): void
  redo(): void
  canUndo(): boolean
  canRedo(): boolean
  clear(emit?: boolean): void
}

/** A step of the command stack that is put together from other commands before it runs. */
export interface CompositeCommand<Context> { preExecute(context: Context): void }

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined
  getGraphics(element: DiagramElement | string): SVGElement
  filter(keep: (element: DiagramElement) => boolean): DiagramElement[]
  forEach(visit: (element: DiagramElement) => void): void
}
export interface ElementFactory {
  createShape(attributes: ElementAttributes): DiagramElement
  createConnection(attributes: ElementAttributes): DiagramElement
}
export interface BpmnFactory { create(type: string, attributes?: object): Moddle }
export interface Selection { get(): DiagramElement[]; select(elements: DiagramElement | DiagramElement[] | null): void }
export interface Canvas {
  getRootElement(): DiagramElement
  findRoot(element: DiagramElement): DiagramElement | undefined
  setRootElement(root: DiagramElement): void
  getContainer(): HTMLElement
  zoom(level: 'fit-viewport' | number, center?: 'auto'): number
  viewbox(box?: Bounds): Bounds & { inner: Bounds; outer: Bounds; scale: number }
  scrollToElement(element: DiagramElement): void
  addMarker(element: DiagramElement | string, marker: string): void
  removeMarker(element: DiagramElement | string, marker: string): void
  resized(): void
}
export interface Overlays {
  add(element: DiagramElement | string, type: string, overlay: { position: object; html: HTMLElement | string; scale?: boolean }): string
  remove(filter: { type: string } | string): void
}
export interface SpaceTool { calculateAdjustments(elements: DiagramElement[], axis: 'x' | 'y', delta: number, start: number): { movingShapes: DiagramElement[]; resizingShapes: DiagramElement[] } }
export interface Create { start(event: Event, elements: DiagramElement | DiagramElement[], context?: object): void }
export interface AutoPlace { append(source: DiagramElement, shape: DiagramElement, hints?: object): DiagramElement }
export interface Rules { allowed(rule: string, context: object): unknown }
export interface Mouse { getLastMoveEvent(): MouseEvent }
export type Translate = (text: string, replacements?: { [name: string]: string }) => string
