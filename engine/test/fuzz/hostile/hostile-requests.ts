import { bpmnText, taskRow } from '../../contract/bpmn-text.ts'

/** A request as large or as dear as one may be. */
export interface HostileRequest { name: string; method: string; request: object }

/** What fits in a message beside the rest of it. */
const SIZE = 4_150_000
const SMALL_VARIABLES = 17_000
const LIST_ENTRIES = 19_000

const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join(',')
const quoted = (text: string): string => `{"v":"${text}"}`
const key = '2251799813685249'

const documents: { [name: string]: string } = {
  'many small variables': `{${times(SMALL_VARIABLES, index => `"v${index}":${index}`)}}`,
  'many names inside one variable': `{"v":{${times(19_000, index => `"name${index}":${index}`)}}}`,
  'a list of small numbers': `{"v":[${times(115_000, index => String(index % 10))}]}`,
  'rows that are alike': `{"v":[${times(16_000, index => `{"a":${index},"b":"some text of a row","c":[true,null]}`)}]}`,
  'a long text': quoted('a'.repeat(SIZE)),
  'a long text beyond Latin': quoted('ж'.repeat(SIZE / 2)),
  'a long text of emoji': quoted('🎭'.repeat(SIZE / 4)),
  'line breaks': quoted('\\n'.repeat(SIZE / 2)),
  'quotation marks': quoted('\\"'.repeat(SIZE / 2)),
  'control characters by number': quoted('\\u0001'.repeat(SIZE / 6)),
  'letters by number': quoted('\\u0436'.repeat(SIZE / 6)),
  'lists in each other': `{"v":[${times(1_000, () => `${'['.repeat(90)}${']'.repeat(90)}`)}]}`,
  'long numbers': `{"v":[${times(6_000, index => `1234567890123456${100 + index}`)}]}`,
  'broken numbers': `{"v":[${times(100_000, index => `${index}.25`)}]}`,
  'blanks': `{"v":1${' '.repeat(SIZE)}}`,
  'no JSON, at its end': `{"v":"${'a'.repeat(SIZE)}"`,
  'line breaks that are no JSON': `{"v":1,${'\n'.repeat(SIZE)}`,
  'names beyond Latin': `{${times(15_000, index => `"имя${index}":"ж"`)}}`,
}

const files: { [name: string]: { name: string; content: string } } = {
  'a model with a long comment': model(`<!--${' x'.repeat(SIZE / 2)}-->`),
  'a model of line breaks': model('\n'.repeat(990_000)),
  'a model with a long name': model(`<bpmn:startEvent id="s" name="${'n'.repeat(490_000)}"/>`),
  'a model of start events': model(`${'<bpmn:task/>'.repeat(90_000)}`),
  'a row of tasks': { name: 'row.bpmn', content: taskRow('row', Array.from({ length: 4_000 }, (_, index) => `t${index}`), () => 'none') },
  'a model of entities': model('&lt;'.repeat(SIZE / 4)),
  'no XML': { name: 'no.bpmn', content: '<'.repeat(SIZE) },
  'a form with many fields': form(`{"components":[${times(9_000, index => `{"type":"textfield","key":"f${index}","label":"Field"}`)}],"id":"many"}`),
  'a form with a long text': form(`{"id":"text","text":"${'a'.repeat(SIZE)}"}`),
  'a form of line breaks': form(`{"id":"breaks","text":"${'\\n'.repeat(SIZE / 2)}"}`),
  'a form of blanks': form(`{"id":"blanks"${' '.repeat(SIZE)}}`),
  'a form that is none': form(`{"id":"${'a'.repeat(SIZE)}"`),
  'a decision with many rules': { name: 'rules.dmn', content: decision(times(9_000, index => `<rule id="r${index}"><inputEntry id="i${index}"><text>&gt; ${index}</text></inputEntry><outputEntry id="o${index}"><text>${index}</text></outputEntry></rule>`).replaceAll('>,<', '><')) },
  'a decision with a long text': { name: 'text.dmn', content: decision(`<rule id="r"><inputEntry id="i"><text>"${'a'.repeat(15_000)}"</text></inputEntry><outputEntry id="o"><text>1</text></outputEntry></rule><!--${'a'.repeat(SIZE - 20_000)}-->`) },
}

/** All of them; keys are of nothing that is there, so that what counts is how they are received. */
export const hostileRequests: HostileRequest[] = [
  ...Object.entries(documents).flatMap(([name, variables]) => [
    { name: `start: ${name}`, method: 'CreateProcessInstance', request: { bpmnProcessId: 'hostile', version: -1, variables } },
    { name: `message: ${name}`, method: 'PublishMessage', request: { name: 'm', correlationKey: 'k', timeToLive: '3600000', variables } },
  ]),
  ...['a long text', 'many small variables', 'line breaks'].flatMap(name => [
    { name: `complete: ${name}`, method: 'CompleteJob', request: { jobKey: key, variables: documents[name] } },
    { name: `signal: ${name}`, method: 'BroadcastSignal', request: { signalName: 'nobody', variables: documents[name] } },
    { name: `decide: ${name}`, method: 'EvaluateDecision', request: { decisionId: 'nothing', variables: documents[name] } },
    { name: `start and wait: ${name}`, method: 'CreateProcessInstanceWithResult', request: { request: { bpmnProcessId: 'hostile-at-once', version: -1, variables: documents[name] }, requestTimeout: '10000' } },
  ]),
  ...Object.entries(files).map(([name, { name: file, content }]) => ({ name: `deploy: ${name}`, method: 'DeployResource', request: { resources: [{ name: file, content: Buffer.from(content) }] } })),
  { name: 'message: a long name', method: 'PublishMessage', request: { name: 'n'.repeat(SIZE), correlationKey: 'k', timeToLive: '0' } },
  { name: 'message: a long correlation key', method: 'PublishMessage', request: { name: 'm', correlationKey: 'ж'.repeat(SIZE / 2), timeToLive: '3600000' } },
  { name: 'signal: a long name', method: 'BroadcastSignal', request: { signalName: 'n'.repeat(SIZE) } },
  { name: 'fail: a long text', method: 'FailJob', request: { jobKey: key, retries: 0, errorMessage: '\n'.repeat(SIZE) } },
  { name: 'throw: a long code', method: 'ThrowError', request: { jobKey: key, errorCode: 'E'.repeat(SIZE) } },
  { name: 'activate: a long type', method: 'ActivateJobs', request: { type: 't'.repeat(SIZE), worker: 'w', timeout: '1000', maxJobsToActivate: 1, requestTimeout: '-1' } },
  { name: 'activate: many names', method: 'ActivateJobs', request: { type: 't', worker: 'w', timeout: '1000', maxJobsToActivate: 1, requestTimeout: '-1', fetchVariable: Array.from({ length: LIST_ENTRIES }, (_, index) => `name-${index}`) } },
  { name: 'modify: many instructions', method: 'ModifyProcessInstance', request: { processInstanceKey: key, activateInstructions: Array.from({ length: LIST_ENTRIES }, (_, index) => ({ elementId: `e${index}` })) } },
  { name: 'migrate: many mappings', method: 'MigrateProcessInstance', request: { processInstanceKey: key, migrationPlan: { targetProcessDefinitionKey: key, mappingInstructions: Array.from({ length: LIST_ENTRIES }, (_, index) => ({ sourceElementId: `e${index}`, targetElementId: `f${index}` })) } } },
  { name: 'start: many instructions', method: 'CreateProcessInstance', request: { bpmnProcessId: 'hostile', version: -1, startInstructions: Array.from({ length: LIST_ENTRIES }, (_, index) => ({ elementId: `e${index}` })) } },
]

function model(content: string): { name: string; content: string } {
  return { name: 'model.bpmn', content: bpmnText('model', content) }
}

function form(content: string): { name: string; content: string } {
  return { name: 'form.form', content }
}

function decision(rules: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="hostile" name="h"><decisionTable id="t" hitPolicy="COLLECT"><input id="in"><inputExpression id="e"><text>n</text></inputExpression></input><output id="out" name="res"/>${rules}</decisionTable></decision></definitions>`
}
