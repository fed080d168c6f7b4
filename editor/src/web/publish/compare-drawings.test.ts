import { describe, expect, it } from 'vitest'
import { compareDrawings } from './compare-drawings.ts'
import type { DrawingChange } from './drawing-change.ts'
import { readDrawing } from './read-drawing.ts'

const answers = (labels: string[]) => JSON.stringify(labels.map((label) => ({ id: label.toLowerCase(), label }))).replaceAll('"', '&quot;')

const before = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:extensionElements><zeebe:userTaskForm id="f">{"components":[{"type":"number","key":"amount"}]}</zeebe:userTaskForm></bpmn:extensionElements>
    <bpmn:startEvent id="start" name="Start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="offer" name="Offer"><bpmn:extensionElements><zeebe:formDefinition formKey="camunda-forms:bpmn:f"/><zeebe:taskHeaders><zeebe:header key="phrase" value="Shall I?"/><zeebe:header key="answers" value="${answers(['Yes', 'No'])}"/></zeebe:taskHeaders></bpmn:extensionElements><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:exclusiveGateway id="fork" default="f4"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing><bpmn:outgoing>f4</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:endEvent id="done" name="Done"/><bpmn:endEvent id="refused" name="Refused"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="offer"/><bpmn:sequenceFlow id="f2" sourceRef="offer" targetRef="fork"/>
    <bpmn:sequenceFlow id="f3" sourceRef="fork" targetRef="done"><bpmn:conditionExpression>=answer = "yes"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f4" sourceRef="fork" targetRef="refused"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="s1" bpmnElement="offer"><dc:Bounds x="1" y="2" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`

async function changes(...edits: [string, string][]): Promise<DrawingChange[]> {
  const after = edits.reduce((text, [from, to]) => text.replace(from, to), before)
  return compareDrawings(await readDrawing(before), await readDrawing(after))
}
const about = { elementId: 'offer', name: 'Offer' }

describe('what a publish changes', () => {
  it('should be nothing when nothing was edited', async () => {
    expect(await changes()).toEqual([])
  })

  it.each([
    ['a phrase', ['Shall I?', 'May I?'], [{ ...about, kind: 'phrase', rewording: { before: 'Shall I?', after: 'May I?' } }]],
    ['a new answer', [answers(['Yes', 'No']), answers(['Yes', 'No', 'Later'])], [{ ...about, kind: 'answerAdded', answer: 'Later' }]],
    ['an answer taken away', [answers(['Yes', 'No']), answers(['Yes'])], [{ ...about, kind: 'answerRemoved', answer: 'No' }]],
    ['answers in another order', [answers(['Yes', 'No']), answers(['No', 'Yes'])], [{ ...about, kind: 'answersReordered' }]],
    ['a field', ['"number"', '"textfield"'], [{ ...about, kind: 'fields' }]],
    ['a name', ['name="Offer"', 'name="Proposal"'], [{ elementId: 'offer', kind: 'renamed', name: 'Offer', to: 'Proposal' }]],
    ['a step moved', ['x="1"', 'x="9"'], [{ kind: 'moved', count: 1 }]],
    ['a condition', ['"yes"', '"no"'], [{ elementId: 'f3', kind: 'flowCondition', name: 'Offer', to: 'Done' }]],
    ['a default way', ['default="f4"', 'default="f3"'], [{ elementId: 'fork', kind: 'settings', name: 'Offer' }]],
  ] as [string, [string, string], DrawingChange[]][])('should tell %s', async (_what, edit, expected) => {
    expect(await changes(edit)).toEqual(expected)
  })

  it('should tell where a flow leads after it was turned, by the step before a nameless gateway', async () => {
    expect(await changes(['targetRef="done"', 'targetRef="refused"'])).toEqual([
      { elementId: 'f3', kind: 'flowRemoved', name: 'Offer', to: 'Done' },
      { elementId: 'f3', kind: 'flowAdded', name: 'Offer', to: 'Refused' },
    ])
  })

  it('should tell the first phrase of a step without speaking of its settings', async () => {
    const bare = before.replace(/<bpmn:extensionElements><zeebe:formDefinition.*?<\/bpmn:extensionElements>/, '')
    const kinds = compareDrawings(await readDrawing(bare), await readDrawing(before)).map(({ kind }) => kind)
    expect(kinds).toEqual(['phrase', 'fields', 'answerAdded', 'answerAdded'])
  })
})
