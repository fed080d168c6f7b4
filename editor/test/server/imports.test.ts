import { afterAll, beforeAll, expect, test } from 'vitest'
import { asker, problemOf } from './support/ask.ts'
import { drawScript } from './support/drawings.ts'
import { startLibraryUnderTest, type LibraryUnderTest } from './support/library-under-test.ts'

let library: LibraryUnderTest
let ask: ReturnType<typeof asker>
beforeAll(async () => {
  library = await startLibraryUnderTest()
  ask = asker(library.url)
})
afterAll(() => library.stop())

const xml = { 'content-type': 'application/xml' }

test('should keep a file from another tool byte for byte, foreign parts included', async () => {
  const foreign = '<acme:secret xmlns:acme="urn:acme" level="7">\r\n\t<![CDATA[<>&]]></acme:secret>'
  const file = Buffer.from(`\uFEFF${drawScript({ id: 'from_elsewhere', name: 'From elsewhere' }).replace('<bpmn:startEvent', `<!-- ё -->\n<bpmn:extensionElements>${foreign}</bpmn:extensionElements><bpmn:startEvent`)}`)
  const imported = await ask('POST', '/scripts/import', file, { 'content-type': 'application/octet-stream' })
  expect(imported).toMatchObject({ status: 201, body: { id: 'from-elsewhere', name: 'From elsewhere', problems: [] } })
  const exported = await fetch(`${library.url}/scripts/from-elsewhere/draft.bpmn`)
  expect(Buffer.from(await exported.arrayBuffer()).equals(file)).toBe(true)
})

test('should take a file as JSON with a name', async () => {
  expect((await ask('POST', '/scripts/import', { name: 'By hand', bpmn: drawScript({ id: 'by_hand' }) })).body).toMatchObject({ id: 'by-hand', name: 'By hand' })
  expect((await ask('POST', '/scripts/import?name=My%20file', drawScript({ id: 'whatever' }), xml)).body).toMatchObject({ id: 'my-file', name: 'My file' })
})

test('should list what cannot run and why, and keep it', async () => {
  const bpmn = drawScript({ id: 'odd' }).replace('<bpmn:endEvent', '<bpmn:transaction id="money" name="Take the money" /><bpmn:endEvent')
  const { body } = await ask('POST', '/scripts/import', bpmn, xml)
  expect(body.problems).toEqual(expect.arrayContaining([expect.objectContaining({ elementId: 'money', severity: 'error', message: expect.stringContaining('Take the money') })]))
  expect((await ask('GET', `/scripts/${body.id}/draft.bpmn`)).body).toBe(bpmn)
})

test.each([
  ['a windows-1251 file', Buffer.from([0x3c, 0xcf, 0xf0, 0xe8]), 422, 'drawing-unreadable'],
  ['a UTF-16 file', Buffer.from(drawScript({ id: 'wide' }), 'utf16le'), 422, 'drawing-unreadable'],
  ['a file that expands entities', `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(99)}"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`, 422, 'drawing-unreadable'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 422, 'drawing-unreadable'],
  ['nothing', '', 422, 'drawing-unreadable'],
  ['ten megabytes', Buffer.alloc(10 * 1024 * 1024, 'x'), 413, 'body-too-large'],
  ['ten thousand elements', drawScript({ id: 'huge' }).replace('<bpmn:startEvent', `${Array.from({ length: 10_000 }, (_, index) => `<bpmn:task id="t${index}" />`).join('')}<bpmn:startEvent`), 413, 'drawing-too-large'],
])('should refuse %s with a problem and stay alive', async (_what, file, status, problem) => {
  const before = (await ask('GET', '/scripts')).body
  const answer = await ask('POST', '/scripts/import', file, xml)
  expect([answer.status, problemOf(answer)]).toEqual([status, problem])
  expect((await ask('GET', '/scripts')).body).toEqual(before)
})
