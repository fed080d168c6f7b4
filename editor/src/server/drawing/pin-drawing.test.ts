import { expect, test } from 'vitest'
import { pinDrawing } from './pin-drawing.ts'

const edition = { script: 'payment', version: 3, functionVersion: (id: string) => id === 'get-balance' ? 2 : undefined }
const pin = (bpmn: string) => pinDrawing(bpmn, edition).replace('<!-- payment version 3 -->\n', '')

test('should bind a sub-script to the deployment it goes live with', () => {
  expect(pin('<zeebe:calledElement processId="identify" propagateAllChildVariables="false" />')).toBe('<zeebe:calledElement bindingType="deployment" processId="identify" propagateAllChildVariables="false" />')
})

test.each([
  ['a binding that the author chose', '<zeebe:calledElement processId="identify" bindingType="latest" />'],
  ['a sub-script that is named by an expression', '<zeebe:calledElement processId="=target" />'],
  ['the attribute of the same name', '<bpmn:callActivity calledElement="identify" />'],
  ['a function version that the author chose', '<zeebe:taskHeaders><zeebe:header key="functionId" value="get-balance" /><zeebe:header key="functionVersion" value="1" /></zeebe:taskHeaders>'],
  ['headers of other steps', '<zeebe:taskHeaders><zeebe:header key="phrase" value="a &gt; b > c" /></zeebe:taskHeaders>'],
])('should leave %s alone', (_what, bpmn) => {
  expect(pin(bpmn)).toBe(bpmn)
})

test('should pin a function to its version of now', () => {
  expect(pin('<z:taskHeaders>\n<z:header value="get-balance" key="functionId"/>\n</z:taskHeaders>')).toBe('<z:taskHeaders>\n<z:header value="get-balance" key="functionId"/>\n<z:header key="functionVersion" value="2" /></z:taskHeaders>')
})

test('should make every version a text of its own', () => {
  expect(pinDrawing('<a/>', edition)).not.toBe(pinDrawing('<a/>', { ...edition, version: 4 }))
})
