import type { Address } from './address.ts'
import { componentSchemas } from './component-schemas.ts'
import { functionAddresses } from './function-addresses.ts'
import { houseAddresses } from './house-addresses.ts'
import { libraryAddresses } from './library-addresses.ts'
import { sessionAddresses } from './session-addresses.ts'

/** Every address that the documents know. */
export const addresses: readonly Address[] = [...sessionAddresses, ...libraryAddresses, ...functionAddresses, ...houseAddresses]

/** The OpenAPI 3.1 document of the HTTP API. */
export function buildOpenapi(): object {
  const paths = Map.groupBy(addresses, ({ path }) => path)
  return {
    openapi: '3.1.0',
    info: { title: 'Souffleur', version: 'v1', description: 'Walk scripts as a person, a bot or a phone line; draw, publish and release them. Errors are RFC 9457 problem documents.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries([...paths].map(([path, methods]) => [path, Object.fromEntries(methods.map((address) => [address.method, describe(address)]))])),
    components: { schemas: componentSchemas },
  }
}

function describe(address: Address): object {
  const { group, summary, description, body, file } = address
  return {
    tags: [group],
    summary,
    operationId: nameOf(address),
    ...(description && { description }),
    parameters: parametersOf(address),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: refer(body) }, ...(file && { [file]: {} }) } } }),
    responses: { ...Object.fromEntries(Object.entries(address.answers).map(([status, meaning]) => [status, describeAnswer(address, Number(status), meaning)])), default: problem('A problem document that says what to do.') },
  }
}

function parametersOf({ path, query = {}, repeatable }: Address): object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const inQuery = Object.entries(query).map(([name, description]) => ({ name, in: 'query', description, schema: { type: 'string' } }))
  const key = { name: 'Idempotency-Key', in: 'header', description: 'A repeat with the same key gets the first answer again.', schema: { type: 'string', maxLength: 200 } }
  return [...inPath, ...inQuery, ...(repeatable ? [key] : [])]
}

function describeAnswer({ answer, stream }: Address, status: number, meaning: string): object {
  if (status >= 400) return problem(meaning)
  const type = stream ? 'text/event-stream' : 'application/json'
  return { description: meaning, ...(answer && { content: { [type]: { schema: refer(answer) } } }) }
}

function problem(description: string): object {
  return { description, content: { 'application/problem+json': { schema: refer('Problem') } } }
}

function refer(name: string): object {
  return { $ref: `#/components/schemas/${name}` }
}

/** `post /api/v1/sessions/{id}/input` → `postSessionsInput`. */
function nameOf({ method, path }: Address): string {
  const words = path.replace('/api/v1/', '').replace(/\{version\}/, 'one').split(/[/.]/).filter((word) => word !== '{id}' || path.endsWith('{id}'))
  return method + words.map((word) => word.replace(/\W/g, '')).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
