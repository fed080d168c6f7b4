/** Publishes a script through the library's API; its id. */
export async function publishScript(url: string, name: string, bpmn: string): Promise<string> {
  const { id } = await post(`${url}/api/v1/scripts`, { name, bpmn })
  await post(`${url}/api/v1/scripts/${id}/versions`, { note: 'for the benchmark' })
  return id
}

async function post(url: string, body: object): Promise<any> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
