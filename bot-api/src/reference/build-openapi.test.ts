import { describe, expect, it } from 'vitest'
import { addresses, buildOpenapi } from './build-openapi.ts'
import { componentSchemas } from './component-schemas.ts'
import { docsPage } from './docs-page.ts'

const document = buildOpenapi() as { paths: { [path: string]: { [method: string]: { operationId: string } } } }
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))

describe('the API document', () => {
  it('should know every address once, each by a name of its own', () => {
    expect(operations).toHaveLength(addresses.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(addresses.length)
  })

  it('should know what is outside of sessions too: files, versions, trials, health', () => {
    const known = new Set(addresses.map(({ method, path }) => `${method} ${path}`))
    for (const address of ['post /api/v1/scripts/import', 'get /api/v1/scripts/{id}/versions/{version}.bpmn', 'post /api/v1/functions/{id}/try', 'get /api/v1/functions-health', 'get /api/v1/functions/{id}/versions', 'get /health/ready']) expect(known).toContain(address)
  })

  it('should refer only to schemas that it has', () => {
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!)
    expect(referred.filter((name) => !(name in componentSchemas))).toEqual([])
  })

  it('should become a page that names every address and schema', () => {
    const page = docsPage()
    for (const { path } of addresses) expect(page).toContain(`<code>${path}</code>`)
    for (const name of Object.keys(componentSchemas)) expect(page).toContain(`id="${name}"`)
  })

  it('should show no markup of a schema as markup', () => {
    expect(docsPage()).not.toMatch(/<(script|img)/)
  })
})
