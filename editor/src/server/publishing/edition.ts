/** One version of a script on its way to the engine. */
export interface Edition {
  script: string
  version: number
  processId: string
  /** The drawing as it is exported. */
  bpmn: string
  /** The drawing as it is deployed: pinned. */
  deployed: string
  /** Process ids that it calls. */
  calls: string[]
  note: string
}
