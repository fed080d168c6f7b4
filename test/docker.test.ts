import { existsSync, globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { enginePart } from '../house/engine/engine-part.ts'
import { readEnvironment } from '../house/environment/environment.ts'
import { createMetrics } from '../house/monitoring/metrics.ts'
import { editorPolicy, strictPolicy } from '../house/front/page-policies.ts'
import { zeebeVersion } from './cluster/start-zeebe.ts'
import { kafkaVersion } from './cluster/kafka-library.ts'
import { readCompose, readText, readYaml, type ComposeService } from './docker/read-compose.ts'
import { readStages } from './docker/read-dockerfile.ts'

const root = new URL('..', import.meta.url)
const stages = new Map(readStages().map((stage) => [stage.name, stage]))
const oneBox = readCompose()
const cluster = readCompose('docker/compose.zeebe.yaml')
const services = Object.entries(cluster)
const ours = services.filter(([name]) => name.startsWith('souffleur'))
const pinned = /^[\w./-]+:v?\d[\w.-]*\d[\w.-]*$/
/** Holds nothing that could ask itself: Prometheus asks it. */
const cannotAskItself = 'collector'

describe.each(services)('the container %s', (name, service) => {
  const stage = service.build && stages.get(service.build.target)

  it('should be of a named version', () => {
    expect(service.image).toMatch(pinned)
    if (service.build) expect(stage).toBeDefined()
  })

  it('should not run as root, nor write outside its volumes', () => {
    const user = service.user ?? stage?.lines.find((line) => line.startsWith('USER '))?.slice('USER '.length) ?? (stage?.from.includes('unprivileged') ? 'nginx' : undefined)
    expect(user).toMatch(/^(?!0\b|root).+/)
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] })
  })

  it('should have limits, and a health check', () => {
    expect(service.deploy?.resources.limits).toEqual({ cpus: expect.stringMatching(/^[\d.]+$/), memory: expect.stringMatching(/^\d+[mg]$/) })
    const asks = service.healthcheck !== undefined || stage?.lines.some((line) => line.startsWith('HEALTHCHECK ')) === true
    expect(asks).toBe(name !== cannotAskItself)
  })

  it('should mount only files that are there', () => {
    const files = (service.volumes ?? []).filter((volume) => volume.startsWith('./')).map((volume) => volume.split(':')[0]!)
    expect(files.filter((file) => !existsSync(new URL(`docker/${file}`, root)))).toEqual([])
  })
})

describe('the images', () => {
  it('should be built on the Node that the product is tested on', () => {
    const { node } = JSON.parse(readText('package.json')).devDependencies
    expect([...stages.values()].map(({ from }) => from).filter((from) => from.startsWith('node:'))).toEqual([`node:${node}-alpine`, `node:${node}-alpine`])
  })

  it('should copy only what is there, and the manifest of every room', () => {
    const copied = [...stages.values()].flatMap(({ lines }) => lines.filter((line) => line.startsWith('COPY ') && !line.includes('--from')).flatMap((line) => line.split(/\s+/).slice(1, -1)))
    expect(copied.filter((path) => !existsSync(new URL(path, root)) && globSync(path, { cwd: root }).length === 0)).toEqual([])
    const rooms: string[] = JSON.parse(readText('package.json')).workspaces
    expect(copied).toEqual(expect.arrayContaining(rooms.flatMap((room) => [room, `${room}/package.json`])))
  })

  it('should copy what the product is composed of', () => {
    const services = stages.get('services')!.lines
    const folders = [...readText('main.ts').matchAll(/from '\.\/([\w-]+)\//g)].map((match) => match[1]!)
    expect([...new Set(folders)].filter((folder) => !services.includes(`COPY ${folder} ${folder}/`))).toEqual([])
    expect(services).toContain('COPY main.ts package.json ./')
  })

  it('should start the product as `npm start` does', () => {
    const { start } = JSON.parse(readText('package.json')).scripts
    expect(stages.get('services')!.lines.at(-1)).toBe(`CMD ${JSON.stringify(start.split(' ')).replaceAll(',', ', ')}`)
  })

  it('should open the ports that the product listens on', () => {
    const { port, gatewayPort } = readEnvironment({})
    expect(stages.get('services')!.lines).toContain(`EXPOSE ${port} ${gatewayPort}`)
    expect(readText('docker/pages.conf')).toContain(`server souffleur:${port} `)
    expect(oneBox.souffleur!.ports).toEqual([`127.0.0.1:${gatewayPort}:${gatewayPort}`])
  })
})

describe('the settings of the services', () => {
  it.each(ours)('should be variables that the product reads, with values that it takes: %s', (_name, { environment = {} }) => {
    const given = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value).replace(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_all, _variable, standard = '') => standard || 'x')]))
    const read = new Set<string>()
    const { zeebe, kafka, databaseUrl } = readEnvironment(new Proxy({ ...given, ALLOWED_ORIGINS: '' }, { get: (target, name: string) => { read.add(name); return target[name as keyof typeof target] } }))
    expect(Object.keys(given).filter((name) => !read.has(name))).toEqual([])
    expect({ zeebe: zeebe?.address, kafka: kafka?.brokers, databaseUrl }).toMatchObject({ zeebe: 'zeebe:26500', kafka: ['kafka:9092'], databaseUrl: expect.stringContaining('@postgres:5432/') })
  })

  it('should be those of the embedded engine on one box', () => {
    expect(Object.keys(oneBox.souffleur!.environment!)).not.toContain('ZEEBE_ADDRESS')
  })
})

describe('Zeebe and Kafka', () => {
  it('should be the versions that the cluster tests run', () => {
    expect(stages.get('zeebe')!.from).toBe(`camunda/zeebe:${zeebeVersion}`)
    expect(cluster.kafka!.image).toBe(`apache/kafka:${kafkaVersion}`)
  })

  it('should export to where the product reads, with the cure for the size of batches', () => {
    const { jarPath, args } = readYaml('docker/zeebe.yaml').zeebe.broker.exporters.kafka
    expect(args.producer).toMatchObject({ servers: cluster.souffleur!.environment!.KAFKA_BROKERS, config: expect.stringMatching(/^batch\.size=\d+$/m) })
    expect(args.records.defaults.topic).toBe(readEnvironment({ KAFKA_BROKERS: 'kafka:9092' }).kafka!.topic)
    expect(stages.get('zeebe')!.lines.join('\n')).toContain(` ${jarPath}`)
    expect(cluster.zeebe!.environment!.SPRING_CONFIG_ADDITIONAL_LOCATION).toBe('file:/exporters/zeebe.yaml')
  })
})

describe('the pages', () => {
  it('should have the policies that the product gives them itself', () => {
    const conf = readText('docker/pages.conf')
    expect([...conf.matchAll(/"(default-src[^"]*)"/g)].map((match) => match[1])).toEqual([editorPolicy, strictPolicy])
  })
})

describe('boards and alarms', () => {
  it('should ask only for figures of ours that exist', async () => {
    const { answer } = createMetrics(async () => [enginePart({ isLeading: true, trouble: undefined, restarts: 0, isSlow: false, commitMs: 1 })])
    const text = await new Promise<string>((resolve) => void answer({} as never, { type: () => ({ send: resolve }) } as never, () => undefined))
    const asked = [...`${readText('docker/grafana/boards/souffleur.json')}${readText('docker/alarms.yaml')}`.matchAll(/\b((?:souffleur|nodejs|process)_\w+)/g)].map((match) => match[1]!)
    const known = (name: string): boolean => text.includes(`# TYPE ${name.replace(/_(bucket|count|sum)$/, '')} `) || name.startsWith('souffleur_traces_')
    expect([...new Set(asked)].filter((name) => !known(name))).toEqual([])
    expect(asked.length).toBeGreaterThan(10)
  })

  it('should be about services that come up', () => {
    const targets = [...readText('docker/prometheus.yaml').matchAll(/"([\w-]+):\d+"|names: \[([\w-]+)\]/g)].map(([, host, name]) => host ?? name!)
    expect(targets.filter((host) => !(host in (cluster as { [service: string]: ComposeService })))).toEqual([])
  })
})
