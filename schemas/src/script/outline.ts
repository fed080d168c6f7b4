/**
 * What a script is, read once from its drawing when it is published (`readOutline` of `@souffleur/player/walk`): everything the
 * session needs beside the running instance. Outlines of called sub-scripts are nested under their process id.
 */
export interface ScriptOutline {
  /** BPMN process id. */
  processId: string
  name: string
  /** Stage names in the order of the conversation, those of called scripts included. */
  stages: string[]
  /** Stage names in other languages, from headers like `stage.ru`. */
  stageLabels?: { [stage: string]: { [language: string]: string } }
  /** `scope`: id of the sub-process that holds the step; `objection`: message of the objection it belongs to. */
  steps: { [elementId: string]: { name: string; stage?: string; phrase?: string; scope?: string; objection?: string } }
  /** Message-started event sub-processes: raised by publishing `message` with the session id as correlation key. */
  objections: { elementId: string; message: string; label: string; labels?: { [language: string]: string } }[]
  /** End events with a `outcome` property. */
  outcomes: { [elementId: string]: { code: string; name: string; names?: { [language: string]: string } } }
  /** Embedded forms by id (`zeebe:userTaskForm`), as form-js documents. */
  forms: { [formId: string]: unknown }
  /** Service tasks of type `function`: element id → function id and version, and what to say while it runs. Not repeatable: no way back over it. */
  functions: { [elementId: string]: { functionId: string; functionVersion?: string; name: string; repeatable?: boolean } }
  /** Called processes: element id → process id. */
  calls: { [elementId: string]: string }
  subScripts: { [processId: string]: ScriptOutline }
}
