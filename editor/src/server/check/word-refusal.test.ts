import { expect, test } from 'vitest'
import { wordRefusal } from './word-refusal.ts'

const intro = "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:\n"
const refusal = `${intro}'payment.bpmn': - Element: join
    - ERROR: Currently the inclusive gateway can only have one incoming sequence flow
- Element: later
    - ERROR: Elements of type 'AdHocSubProcess' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.example/
`

test('should say of each element what keeps it from running', () => {
  expect(wordRefusal(refusal, new Map([['join', 'All said?'], ['later', 'Later']]))).toEqual([
    { rule: 'join-inclusive', severity: 'error', elementId: 'join', message: 'Several ways meet in the inclusive gateway “All said?”, which this engine can\'t do. Let them meet in a parallel or an exclusive gateway.' },
    { rule: 'cannot-run', severity: 'error', elementId: 'later', message: '“Later” can\'t run: elements of type “AdHocSubProcess” are not supported. Draw it with other elements.' },
  ])
})

test('should find nothing in a refusal of another kind', () => {
  expect(wordRefusal('Expected to handle gRPC request, but messages are too long', new Map())).toEqual([])
})
