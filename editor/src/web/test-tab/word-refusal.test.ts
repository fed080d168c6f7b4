import { expect, it } from 'vitest'
import { wordRefusal } from './word-refusal.ts'

const refusal = `Expected to deploy new resources, but encountered the following errors:
'script-0.bpmn': - Element: slow
    - ERROR: Must have at least one outgoing sequence flow or association
- Element: fork
    - ERROR: Elements of this type are not supported
`

it('should give one line a mistake, with the name of the element where it has one', () => {
  expect(wordRefusal(refusal, (id) => ({ slow: 'Too slow' })[id])).toEqual([
    '“Too slow”: Must have at least one outgoing sequence flow or association',
    '“fork”: Elements of this type are not supported',
  ])
})

it('should leave any other refusal as it is', () => {
  expect(wordRefusal('The file is no XML', () => undefined)).toEqual(['The file is no XML'])
})
