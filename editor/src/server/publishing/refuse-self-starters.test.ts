import { expect, test } from 'vitest'
import { embeddedTraits } from './engine-traits.ts'
import { refuseSelfStarters } from './refuse-self-starters.ts'

const drawing = (id: string, inside = '') => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="${id}" name="Identify" isExecutable="true"><startEvent id="s"/>${inside}</process></definitions>`
const everyDay = '<startEvent id="daily" name="Every day"><timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition></startEvent>'
const pinned = (processId: string, calls: string[], deployed: string) => ({ script: processId, version: 1, processId, calls, deployed })
const publication = (called: string) => ({ editions: [{ ...pinned('sale', ['identify'], drawing('sale', everyDay)), bpmn: '', note: '' }], companions: [pinned('identify', [], called)] })
const withoutBinding = { ...embeddedTraits, bindsToDeployment: false }

test('should refuse a called script that also starts by itself where it is pinned by copies', () => {
  expect(() => refuseSelfStarters(publication(drawing('identify', everyDay)), withoutBinding)).toThrow('“Identify” is called by other scripts and also starts by itself at “Every day”.')
})

test('should take it where calls are bound to the deployment, and take callers that start by themselves', () => {
  expect(() => refuseSelfStarters(publication(drawing('identify', everyDay)), embeddedTraits)).not.toThrow()
  expect(() => refuseSelfStarters(publication(drawing('identify')), withoutBinding)).not.toThrow()
})
