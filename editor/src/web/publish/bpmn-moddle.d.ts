/** The part of bpmn-moddle that the editor calls; the package brings no declarations on its main door. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: { [prefix: string]: object })
    fromXML(text: string): Promise<{ rootElement: object; elementsById: { [id: string]: object }; warnings: { message: string }[] }>
  }
}
