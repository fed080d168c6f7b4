import type { DeployResourceResult, EngineClient } from '@souffleur/engine/client'
export class DeploymentRecorder {
  deployments: { name: string; content: string }[][] = []
  refusal: Error | undefined
  keys = new Map<string, number>()
  async deployResource({ resources }: Parameters<EngineClient['deployResource']>[0]): Promise<DeployResourceResult> {
    if (this.refusal) throw this.refusal
    this.deployments.push(resources.map((r) => ({ name: r.name, content: String(r.content) })))
    return { key: '1', processes: resources.map((r) => {
      const text = `${r.name}${r.content}`
      if (!this.keys.has(text)) this.keys.set(text, this.keys.size + 1)
      return { bpmnProcessId: /:process id="([^"]*)"/.exec(String(r.content))![1]!, version: 1, processDefinitionKey: String(this.keys.get(text)), resourceName: r.name }
    }) }
  }
}
