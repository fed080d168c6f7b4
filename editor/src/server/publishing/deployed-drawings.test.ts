import { expect, test } from 'vitest'
import { deployedDrawings } from './deployed-drawings.ts'
import { embeddedTraits } from './engine-traits.ts'

const call = (processId: string) => `<calledElement bindingType="deployment" processId="${processId}"/>`
const pinned = (processId: string, version: number, ...calls: string[]) => ({ script: processId, version, processId, calls, deployed: `<process id="${processId}">${calls.map(call).join('')}</process>` })
const functions = { repeatable: () => true }
const publication = { editions: [{ ...pinned('sale', 4, 'identify', 'pay'), bpmn: '', note: '' }, { ...pinned('pay', 2), bpmn: '', note: '' }], companions: [pinned('identify', 3, 'greet'), pinned('greet', 1)] }

test('should give an engine that binds to deployments each drawing once', () => {
  const drawings = deployedDrawings(publication, embeddedTraits, functions)
  expect(drawings.map(({ name, processId }) => [name, processId])).toEqual([['sale.bpmn', 'sale'], ['pay.bpmn', 'pay'], ['identify.bpmn', 'identify'], ['greet.bpmn', 'greet']])
  expect(drawings[0]!.content).toBe(publication.editions[0]!.deployed)
})

test('should give others a copy of each called script under an id with its version', () => {
  const drawings = deployedDrawings(publication, { ...embeddedTraits, bindsToDeployment: false }, functions)
  expect(Object.fromEntries(drawings.map(({ name, content }) => [name, content]))).toEqual({
    'sale.bpmn': '<process id="sale"><calledElement processId="identify.v3"/><calledElement processId="pay.v2"/></process>',
    'pay.bpmn': '<process id="pay"></process>',
    'pay.v2.bpmn': '<process id="pay.v2"></process>',
    'identify.v3.bpmn': '<process id="identify.v3"><calledElement processId="greet.v1"/></process>',
    'greet.v1.bpmn': '<process id="greet.v1"></process>',
  })
})
