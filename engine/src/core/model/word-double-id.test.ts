import { expect, it } from 'vitest'
import { bpmnFile, serviceTask, start } from './bpmn-fixture.ts'
import { transformBpmn } from './transform-bpmn.ts'
import { wordDoubleId } from './word-double-id.ts'

it('should tell in the words of Zeebe which id comes for the second time, on the line where the tag ends', () => {
  const file = bpmnFile(`${start('a')}${serviceTask('b')}\n<bpmn:task id="a"\n name="n"/>${serviceTask('b')}`)
  const reading = transformBpmn(file)
  const line = file.slice(0, file.indexOf('name="n"')).split('\n').length
  expect(wordDoubleId('problems' in reading ? reading.problems : [], new TextEncoder().encode(file))).toBe(`Error: URI=null Line=${line}: cvc-id.2: There are multiple occurrences of ID value 'a'.`)
})

it('should say nothing where each id comes once', () => {
  expect(wordDoubleId([{ elementId: 'a', path: [], message: 'Must reference a message' }], new Uint8Array())).toBeUndefined()
})
