/** Ids of the processes that a drawing calls by a fixed name. */
export function calledProcesses(bpmn: string): string[] {
  const document = new DOMParser().parseFromString(bpmn, 'text/xml')
  const calls = [...document.getElementsByTagNameNS('http://camunda.org/schema/zeebe/1.0', 'calledElement')]
  return calls.map((call) => call.getAttribute('processId') ?? '').filter((id) => id && !id.startsWith('='))
}
