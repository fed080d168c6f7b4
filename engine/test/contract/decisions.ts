import { describe, expect } from 'vitest'
import { decision, dmnText, literal, table } from '../support/dmn-text.ts'
import { bpmnText, flow, serviceTask } from './bpmn-text.ts'
import type { ContractContext } from './describe-engine-client.ts'
import { nextJob } from './scenario.ts'

export function describeDecisions({ client, newId, test }: ContractContext): void {
  const grade = (id: string): string => decision(id, table({ inputs: ['x'], outputs: ['grade'], rules: [[['< 10'], ['"low"']], [['>= 10'], ['"high"']]] }))

  async function deploy(id: string, content: string) {
    const { decisions, decisionRequirements } = await client().deployResource({ resources: [{ name: `${id}.dmn`, content: dmnText(id, content) }] })
    return { decisions: decisions!, requirements: decisionRequirements![0]! }
  }

  describe('decisions', () => {
    test('should get a version each time their file changes, together with their graph', async () => {
      const id = newId('decision')
      const first = await deploy(id, grade(id))
      expect(first.decisions).toMatchObject([{ dmnDecisionId: id, dmnDecisionName: `Decide ${id}`, version: 1, dmnDecisionRequirementsId: `drg-${id}`, decisionRequirementsKey: first.requirements.decisionRequirementsKey }])
      expect(first.requirements).toMatchObject({ dmnDecisionRequirementsId: `drg-${id}`, dmnDecisionRequirementsName: `Graph of ${id}`, version: 1, resourceName: `${id}.dmn` })
      expect(await deploy(id, grade(id))).toEqual(first)
      expect((await deploy(id, decision(id, literal('1')))).decisions).toMatchObject([{ version: 2 }])
    })

    test('should be refused with what is wrong in them', async () => {
      const id = newId('decision')
      await expect(deploy(id, decision(id, table({ hitPolicy: 'COLLECT', aggregation: 'SUM', inputs: [], outputs: ['a', 'b'], rules: [] })))).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: expect.stringContaining(`'${id}.dmn': hit policy 'COLLECT' with aggregator is not defined for compound output`),
      })
      await expect(deploy(id, decision(id, literal('1'), { requires: [id] }))).rejects.toMatchObject({ message: expect.stringContaining('Invalid DMN model: Cyclic dependencies between decisions detected.') })
    })

    test('should be evaluated by id and by key, and say how they came to it', async () => {
      const id = newId('decision')
      const { decisions: [deployed] } = await deploy(id, grade(id))
      const evaluation = await client().evaluateDecision({ decisionId: id, variables: { x: 12 } })
      expect(evaluation).toMatchObject({
        decisionKey: deployed!.decisionKey, decisionId: id, decisionVersion: 1, decisionOutput: '"high"', failedDecisionId: '', failureMessage: '',
        evaluatedDecisions: [{
          decisionId: id, decisionType: 'DECISION_TABLE', evaluatedInputs: [{ inputId: 'i0', inputName: 'x', inputValue: '12' }],
          matchedRules: [{ ruleId: 'r2', ruleIndex: 2, evaluatedOutputs: [{ outputId: 'o0', outputName: 'grade', outputValue: '"high"' }] }],
        }],
      })
      await deploy(id, decision(id, literal('"new"')))
      expect(await client().evaluateDecision({ decisionKey: deployed!.decisionKey, variables: { x: 1 } })).toMatchObject({ decisionOutput: '"low"' })
      expect(await client().evaluateDecision({ decisionId: id })).toMatchObject({ decisionOutput: '"new"', decisionVersion: 2 })
    })

    test('should answer with what failed where they fail', async () => {
      const id = newId('decision')
      await deploy(id, decision(id, literal('1'), { type: 'string' }))
      expect(await client().evaluateDecision({ decisionId: id })).toMatchObject({ decisionOutput: '', failedDecisionId: id, failureMessage: `Expected to evaluate decision '${id}', but expected 'string' but found '1'` })
    })

    test('should not be evaluated where nobody knows them', async () => {
      const id = newId('nowhere')
      await expect(client().evaluateDecision({ decisionId: id })).rejects.toMatchObject({
        status: 'INVALID_ARGUMENT', message: `Command 'EVALUATE' rejected with code 'INVALID_ARGUMENT': Expected to evaluate decision '${id}', but no decision found for id '${id}'`,
      })
    })

    test('should give way to the version before when they are deleted', async () => {
      const id = newId('decision')
      await deploy(id, decision(id, literal('1')))
      const { requirements } = await deploy(id, decision(id, literal('2')))
      await client().deleteResource({ resourceKey: requirements.decisionRequirementsKey })
      expect(await client().evaluateDecision({ decisionId: id })).toMatchObject({ decisionOutput: '1', decisionVersion: 1 })
      expect((await deploy(id, decision(id, literal('3')))).decisions).toMatchObject([{ version: 2 }])
    })

    test('should decide in business rule tasks', async () => {
      const id = newId('decision')
      await deploy(id, grade(id))
      const rule = `<bpmn:businessRuleTask id="rule"><bpmn:extensionElements><zeebe:calledDecision decisionId="${id}" resultVariable="grade" /></bpmn:extensionElements><bpmn:incoming>start-rule</bpmn:incoming><bpmn:outgoing>rule-after</bpmn:outgoing></bpmn:businessRuleTask>`
      const content = bpmnText(`${id}-process`, `<bpmn:startEvent id="start" />${rule}${serviceTask('after', `${id}.after`)}${flow('start', 'rule')}${flow('rule', 'after')}`)
      await client().deployResource({ resources: [{ name: `${id}.bpmn`, content }] })
      await client().createProcessInstance({ bpmnProcessId: `${id}-process`, variables: { x: 3 } })
      expect((await nextJob(client(), `${id}.after`)).variables).toEqual({ x: 3, grade: 'low' })
    })
  })
}
