import { allowOnly } from '@souffleur/schemas/http'
import { Router } from 'express'
import { buildOpenapi } from '../reference/build-openapi.ts'
import { docsPage } from '../reference/docs-page.ts'
import { docsStyle } from '../reference/docs-style.ts'

const policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'self'"

/** `/api/openapi.json` for machines, `/api/docs` for people. */
export function openapiRoutes(): Router {
  const [document, page] = [JSON.stringify(buildOpenapi()), docsPage()]
  return Router()
    .get('/api/openapi.json', (_request, response) => { response.type('application/json').send(document) })
    .get('/api/docs', (_request, response) => { response.set('Content-Security-Policy', policy).type('html').send(page) })
    .get('/api/docs.css', (_request, response) => { response.type('css').send(docsStyle) })
    .all(['/api/openapi.json', '/api/docs', '/api/docs.css'], allowOnly('GET'))
}
