import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface ComposeService {
  image: string
  build?: { target: string }
  extends?: { service: string }
  user?: string
  read_only?: boolean
  cap_drop?: string[]
  environment?: { [name: string]: string | number }
  ports?: string[]
  volumes?: string[]
  command?: string[]
  healthcheck?: object
  deploy?: { resources: { limits: { cpus: string; memory: string } } }
}

const root = new URL('../../', import.meta.url)

export const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8')

export const readYaml = (path: string): any => parse(readText(path), { merge: true, customTags: [{ tag: '!reset', collection: 'seq', resolve: (value: unknown) => value }] })

/** What comes up on one box; with `overlay`, what comes up with that laid over it. */
export function readCompose(overlay?: string): { [service: string]: ComposeService } {
  const base: { [service: string]: ComposeService } = readYaml('docker/compose.yaml').services
  if (overlay === undefined) return base
  const laid: { [service: string]: ComposeService } = readYaml(overlay).services
  const merged = Object.entries(laid).map(([name, service]) => {
    const below = base[service.extends?.service ?? name]
    return [name, { ...below, ...service, environment: { ...below?.environment, ...service.environment } }]
  })
  return { ...base, ...Object.fromEntries(merged) }
}
