import { describe, expect, it } from 'vitest'
import { flow, readProcess, step } from '../../lint/script-fixture.ts'
import { answerId, plainName } from './answer-id.ts'
import { conditionAdmits } from './answer-condition.ts'
import { ownFlow, takenFlow } from './answer-flow.ts'
import { answerGateway, stepBefore } from './answer-gateway.ts'
import { answersOf } from './answers.ts'
import { durationParts, durationText } from './duration.ts'
import { elementKind } from './element-kind.ts'
import { labelIn, labelled } from './labels.ts'
import type { Moddle } from './moddle.ts'
import { inheritedText, wordingKey } from './wording.ts'

const elementOf = (process: Moddle, id: string): Moddle => process.flowElements.find((element: Moddle) => element.id === id)

describe('ids of answers', () => {
  it('should be readable in Latin letters and free', () => {
    expect(answerId('Yes, switch it on', [])).toBe('yes_switch_it_on')
    expect(answerId('Нет, заплачу сейчас', [])).toBe('net_zaplachu_seychas')
    expect(answerId('Да', ['da', 'da_2'])).toBe('da_3')
    expect(answerId('???', [])).toBe('answer')
    expect(plainName('Überweisung à Paris')).toBe('uberweisung_a_paris')
    expect(plainName('a'.repeat(80))).toHaveLength(32)
  })
})

describe('conditions', () => {
  it('should admit the answers they name', () => {
    expect(conditionAdmits('=answer = "yes"', 'answer', 'yes')).toBe(true)
    expect(conditionAdmits('= answer = "no" or answer = "yes"', 'answer', 'yes')).toBe(true)
    expect(conditionAdmits('=answer in ("yes", "no")', 'answer', 'yes')).toBe(true)
  })

  it('should not admit what they exclude or never read', () => {
    expect(conditionAdmits('=answer != "yes"', 'answer', 'yes')).toBe(false)
    expect(conditionAdmits('=not(answer = "yes")', 'answer', 'yes')).toBe(false)
    expect(conditionAdmits('=other = "yes"', 'answer', 'yes')).toBe(false)
    expect(conditionAdmits('=old.answer = "yes"', 'answer', 'yes')).toBe(false)
    expect(conditionAdmits('=x = "answer" and y = "yes"', 'answer', 'yes')).toBe(false)
    expect(conditionAdmits(undefined, 'answer', 'yes')).toBe(false)
  })
})

describe('the ways of answers', async () => {
  const ask = step('ask', { phrase: 'Well?', answers: [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }] })
  const process = await readProcess(`${ask}${flow('ask', 'fork')}<bpmn:exclusiveGateway id="fork" default="fork_other" />${flow('fork', 'end', '=answer = "yes"')}${flow('fork', 'other')}<bpmn:endEvent id="end" /><bpmn:endEvent id="other" />`)
  const node = elementOf(process, 'ask')

  it('should be found behind the gateway, the default one for those without their own', () => {
    expect(answerGateway(node)?.id).toBe('fork')
    expect(stepBefore(elementOf(process, 'fork'))?.id).toBe('ask')
    expect(ownFlow(node, 'no')).toBeUndefined()
    expect([takenFlow(node, 'yes')?.id, takenFlow(node, 'no')?.id]).toEqual(['fork_end', 'fork_other'])
  })

  it('should not take a gateway that only joins for one that sorts', async () => {
    const joined = await readProcess(`${ask}${step('b')}${flow('ask', 'join')}${flow('b', 'join')}<bpmn:exclusiveGateway id="join" />${flow('join', 'end')}<bpmn:endEvent id="end" />`)
    expect(answerGateway(elementOf(joined, 'ask'))).toBeUndefined()
    expect(takenFlow(elementOf(joined, 'ask'), 'yes')?.id).toBe('ask_join')
  })
})

describe('what stands in a drawing', async () => {
  const process = await readProcess(`${step('say')}${step('ask', { answers: [] })}${step('broken', { answers: 'null' })}<bpmn:serviceTask id="plain" /><bpmn:endEvent id="end" />`)

  it('should be named in the words of methodologists', () => {
    const kinds = ['say', 'ask', 'plain', 'end'].map((id) => elementKind(elementOf(process, id)))
    expect(kinds).toEqual(['say', 'ask', 'other', 'outcome'])
    expect(elementKind(process)).toBe('script')
  })

  it('should have no answers where the header is not a list', () => {
    expect(answersOf(elementOf(process, 'broken'))).toEqual([])
  })
})

describe('wordings', () => {
  it('should fall back to the most specific text there is', async () => {
    const process = await readProcess(step('say', { phrase: 'plain', 'phrase.ru': 'по-русски', 'phrase.voice': 'voice' }))
    const inherited = (channel: 'operator' | 'chat' | 'voice', language?: string) => inheritedText(elementOf(process, 'say'), 'phrase', { channel, language })
    expect(wordingKey('phrase', { channel: 'voice', language: 'ru' })).toBe('phrase.voice.ru')
    expect([inherited('voice', 'ru'), inherited('chat', 'ru'), inherited('chat'), inherited('operator', 'de')]).toEqual(['voice', 'по-русски', 'plain', 'plain'])
  })

  it('should keep labels by language, and drop an emptied translation', () => {
    const answer = labelled({ id: 'a', label: 'Yes' }, 'Да', 'ru')
    expect(answer).toEqual({ id: 'a', label: 'Yes', labels: { ru: 'Да' } })
    expect(labelIn(answer, 'ru')).toBe('Да')
    expect(labelled(answer, '', 'ru')).toEqual({ id: 'a', label: 'Yes' })
  })
})

describe('durations', () => {
  it('should be a number and a unit where that says it all', () => {
    expect(durationParts('PT30S')).toEqual({ amount: 30, unit: 'S' })
    expect(durationParts('P2D')).toEqual({ amount: 2, unit: 'D' })
    expect(durationParts('PT1H30M')).toBeUndefined()
    expect(durationParts('=wait')).toBeUndefined()
    expect([durationText(5, 'M'), durationText(1, 'D')]).toEqual(['PT5M', 'P1D'])
  })
})
