import { describe, expect, it } from 'vitest'
import { fitToCluster } from './fit-to-cluster.ts'

const drawing = (inside: string) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="p">${inside}</bpmn:process></bpmn:definitions>`

describe('a drawing for a cluster', () => {
  it('should put a job in front of an end, named like it', () => {
    const fitted = fitToCluster(drawing('<bpmn:endEvent id="done" name="Done" /><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="done" />'))
    expect(fitted).toContain('<bpmn:intermediateThrowEvent id="done_told">')
    expect(fitted).toContain('type="souffleur.tell"')
    expect(fitted).toContain('<zeebe:header key="endEvent" value="done" />')
    expect(fitted).toContain('<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="done_told" />')
    expect(fitted).toContain('<bpmn:sequenceFlow id="done_told_flow" sourceRef="done_told" targetRef="done" /><bpmn:endEvent id="done" name="Done" />')
  })

  it('should say of an end that it is the last where nothing else can be under way', () => {
    const end = (id: string, inside = '') => `<bpmn:endEvent id="${id}"><bpmn:extensionElements><zeebe:properties><zeebe:property name="outcome" value="OK" /></zeebe:properties></bpmn:extensionElements>${inside}</bpmn:endEvent>`
    const lasts = (inside: string) => [...fitToCluster(drawing(inside)).matchAll(/value="(\w+)" \/><zeebe:header key="last"/g)].map(([, id]) => id)
    const flow = (source: string, target: string) => `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}" />`
    const inRow = `<bpmn:startEvent id="s" /><bpmn:userTask id="a" /><bpmn:exclusiveGateway id="x" />${flow('s', 'a')}${flow('a', 'x')}${flow('x', 'done')}${flow('x', 'other')}${end('done')}<bpmn:endEvent id="other" />`
    expect(lasts(inRow)).toEqual(['done', 'other'])
    expect(lasts(inRow + end('asked', '<bpmn:messageEventDefinition id="m" />'))).toEqual(['done', 'other'])
    expect(lasts(`${inRow}<bpmn:subProcess id="e" triggeredByEvent="true"><bpmn:startEvent id="es" /><bpmn:endEvent id="ee" /></bpmn:subProcess>`)).toEqual(['done', 'other'])
    const besides = [
      flow('a', 'other'), '<bpmn:parallelGateway id="g" />', '<bpmn:inclusiveGateway id="g" />', '<bpmn:boundaryEvent id="b" attachedToRef="a" cancelActivity="false" />', '<bpmn:adHocSubProcess id="h" />',
      '<bpmn:subProcess id="e" triggeredByEvent="true"><bpmn:startEvent id="es" isInterrupting="false" /></bpmn:subProcess>',
      '<bpmn:userTask id="m"><bpmn:multiInstanceLoopCharacteristics id="l" /></bpmn:userTask>',
      '<bpmn:extensionElements><zeebe:executionListeners><zeebe:executionListener eventType="end" type="t" /></zeebe:executionListeners></bpmn:extensionElements>',
    ]
    for (const beside of besides) expect(lasts(inRow + beside), beside).toEqual([])
  })

  it('should tell the ends of objections, and not those that lead on', () => {
    const inner = (id: string, attributes: string) => `<bpmn:subProcess id="${id}" ${attributes}><bpmn:endEvent id="${id}_end" /></bpmn:subProcess>`
    const fitted = fitToCluster(drawing(`${inner('objection', 'triggeredByEvent="true"')}<bpmn:subProcess id="empty" />${inner('part', '')}<bpmn:endEvent id="last" />`))
    expect([...fitted.matchAll(/intermediateThrowEvent id="(\w+)"/g)].map(([, id]) => id)).toEqual(['objection_end_told', 'last_told'])
  })

  it('should tell of functions that may not run twice, by the drawing or by themselves', () => {
    const call = (id: string, property = '') => `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskHeaders><zeebe:header key="functionId" value="f-${id}" /></zeebe:taskHeaders>${property}</bpmn:extensionElements></bpmn:serviceTask>`
    const tasks = `${call('drawn', '<zeebe:property name="repeatable" value="false" />')}${call('described')}${call('free')}`
    const fitted = fitToCluster(drawing(tasks), (functionId) => functionId !== 'f-described')
    expect([...fitted.matchAll(/key="function" value="(\w+)"/g)].map(([, id]) => id)).toEqual(['drawn', 'described'])
  })

  it('should take no comment for a drawing', () => {
    const commented = drawing('<!-- <bpmn:endEvent id="old" /> -->')
    expect(fitToCluster(commented)).toBe(commented)
  })

  it('should name the session to called scripts that get no variables', () => {
    const call = (called: string, mapping = '') => `<bpmn:callActivity id="c"><bpmn:extensionElements><zeebe:calledElement processId="q" ${called}/>${mapping}</bpmn:extensionElements></bpmn:callActivity>`
    const input = '<zeebe:input source="=sessionId" target="sessionId" />'
    expect(fitToCluster(drawing(call('')))).toBe(drawing(call('')))
    expect(fitToCluster(drawing(call('propagateAllParentVariables="false" ')))).toContain(`<zeebe:ioMapping>${input}</zeebe:ioMapping><zeebe:calledElement`)
    expect(fitToCluster(drawing(call('propagateAllParentVariables="false" ', '<zeebe:ioMapping><zeebe:output source="=a" target="b" /></zeebe:ioMapping>')))).toContain(`<zeebe:ioMapping>${input}<zeebe:output`)
  })

  it('should change nothing when it is done again', () => {
    const fitted = fitToCluster(drawing('<bpmn:endEvent id="done"><bpmn:terminateEventDefinition /></bpmn:endEvent><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="done" /><bpmn:callActivity id="c"><bpmn:extensionElements><zeebe:calledElement propagateAllParentVariables="false" /></bpmn:extensionElements></bpmn:callActivity>'))
    expect(fitToCluster(fitted)).toBe(fitted)
  })
})
