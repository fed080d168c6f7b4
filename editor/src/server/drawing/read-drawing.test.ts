import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { blankDrawing } from './blank-drawing.ts'
import { decodeDrawing } from './decode-drawing.ts'
import { readDrawing } from './read-drawing.ts'

const drawing = (content: string) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0">${content}</definitions>`

test('should find what people search for, whatever the prefixes', () => {
  const facts = readDrawing(drawing('<process id="p" name="Plan &amp; price"><userTask id="ask" name="Ask"><extensionElements><z:taskHeaders><z:header key="phrase" value="Как вас зовут?"/></z:taskHeaders></extensionElements></userTask></process>'))
  expect(facts).toEqual({ processId: 'p', name: 'Plan & price', steps: 1, searchText: 'Plan & price\nAsk\nКак вас зовут?' })
})

test('should prefer the process that runs', () => {
  expect(readDrawing(drawing('<process id="pool"/><process id="script" isExecutable="true"/>')).processId).toBe('script')
})

test('should read what a new script is made of', () => {
  expect(readDrawing(blankDrawing({ processId: 'new_script', name: 'A "new" <script>' }))).toMatchObject({ processId: 'new_script', name: 'A "new" <script>', steps: 1 })
})

test.each([
  ['no XML', 'hello', /not well-formed|no XML element/],
  ['an unclosed element', drawing('<process id="p">').replace('</definitions>', ''), /not well-formed/],
  ['a wrong closing tag', drawing('<process id="p"></proces>'), /line 1/],
  ['other XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /does not begin with the definitions/],
  ['a document type', `<!DOCTYPE d [<!ENTITY a "aaaa">]>${drawing('<process id="p" name="&a;"/>')}`, /DOCTYPE/],
  ['5,000 elements inside each other', drawing(`<process id="p">${'<subProcess>'.repeat(5000)}${'</subProcess>'.repeat(5000)}</process>`), /deep|inside each other/],
  ['no process', drawing(''), /no process/],
  ['a NUL', drawing('<process id="p" name="\0"/>'), /characters/],
  ['another encoding', `<?xml version="1.0" encoding="windows-1251"?>${drawing('<process id="p"/>')}`, /windows-1251/],
  ['too many bytes', drawing(`<process id="p" name="${'a'.repeat(limits.drawingBytes)}"/>`), /bytes/],
  ['too many elements', drawing(`<process id="p">${Array.from({ length: limits.drawingElements }, (_, index) => `<task id="t${index}"/>`).join('')}</process>`), /elements/],
])('should refuse %s', (_what, bpmn, sentence) => {
  expect(() => readDrawing(bpmn)).toThrow(sentence)
})

test('should give the same bytes back, a byte order mark included', () => {
  const bytes = Buffer.from('\uFEFF<a>\r\nя</a>')
  expect(Buffer.from(decodeDrawing(bytes)).equals(bytes)).toBe(true)
})

test('should refuse bytes that are not UTF-8', () => {
  expect(() => decodeDrawing(Buffer.from([0x3c, 0xff, 0xfe]))).toThrow(/UTF-8/)
})
