import { expect, it } from 'vitest'
import { printBpmnProblems } from './print-bpmn-problems.ts'
import { transformBpmn } from './transform-bpmn.ts'

it.each([
  ['no xml', 'Fatal Error: URI=null Line=1: Content is not allowed in prolog.'],
  ['', 'Fatal Error: URI=null Line=1: Premature end of file.'],
  ['<?xml version="1.0"?>', 'Fatal Error: URI=null Line=1: Premature end of file.'],
  ['<a', 'Fatal Error: URI=null Line=1: XML document structures must start and end within the same entity.'],
  ['<a>\n<b/>text', 'Fatal Error: URI=null Line=2: XML document structures must start and end within the same entity.'],
  ['<a>\n<b x=">"><c/></b', 'Fatal Error: URI=null Line=2: The element type "b" must be terminated by the matching end-tag "</b>".'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'Fatal Error: URI=null Line=1: DOCTYPE is disallowed when the feature "http://apache.org/xml/features/disallow-doctype-decl" set to true.'],
])('should refuse %j in the words of Zeebe', (file, words) => {
  const reading = transformBpmn(file)
  expect(printBpmnProblems('a.bpmn', 'problems' in reading ? reading.problems : [])).toBe(`'a.bpmn': ${words}`)
})

it('should say in our words what only our reader minds', () => {
  const reading = transformBpmn('<p:x/>')
  expect('problems' in reading && reading.problems[0]!.message).toContain("prefix 'p'")
})
