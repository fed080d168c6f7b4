import type { ServiceDefinition } from '@grpc/grpc-js'
import { gatewayServiceName, loadService } from '../../src/gateway/load-service.ts'
import type { Dice } from './dice.ts'

export interface RandomRequest { method: string; path: string; bytes: Buffer }

const service: ServiceDefinition = loadService('gateway.proto', gatewayServiceName).service
const texts = ['', 'a', '{}', '{"a":1}', '[1]', '{', 'fuzzed', 'task', '<default>', '\0', '🎭']
const someKeys = ['0', '-1', '1', '9223372036854775807', '-9223372036854775808']

/** Bytes for some call of the gateway: noise, or a request with odd members that was spoiled a little. Texts and keys are drawn from the lists and from `keys`; what a message does not have, the serializer leaves out. */
export function randomRequest(dice: Dice, keys: string[] = []): RandomRequest {
  const [method, { path, requestSerialize }] = dice.pick(Object.entries(service))
  const bytes = dice.below(4) === 0 ? Buffer.from(dice.bytes(dice.below(200))) : spoil(requestSerialize(requestOf(dice, someKeys.concat(keys))), dice)
  return { method, path, bytes }
}

function requestOf(dice: Dice, keys: string[]): object {
  const text = (): string => dice.pick(texts)
  const key = (): string => dice.pick(keys)
  const number = (): string => dice.pick([...someKeys, '1000'])
  const many = <Item>(make: () => Item): Item[] => Array.from({ length: dice.below(3) }, make)
  const request = {
    type: text(), worker: text(), timeout: number(), maxJobsToActivate: dice.pick([0, -1, 5, 2 ** 31 - 1]), requestTimeout: '-1', jobKey: key(), processInstanceKey: key(), elementInstanceKey: key(), incidentKey: key(), fetchVariable: many(text),
    resourceKey: key(), variables: text(), errorCode: text(), errorMessage: text(), name: text(), correlationKey: text(), messageId: text(), timeToLive: number(), signalName: text(), decisionId: text(), decisionKey: key(), local: dice.below(2) === 0,
    bpmnProcessId: text(), processDefinitionKey: key(), version: dice.pick([-1, 0, 1, -5]), retries: dice.pick([0, -1, 3]), retryBackOff: number(), tenantId: dice.pick(['', '', '<default>', 'other']), startInstructions: many(() => ({ elementId: text() })),
    resources: [{ name: dice.pick(['a.bpmn', 'a', 'a.dmn', 'a.form', '']), content: Buffer.from(dice.bytes(dice.below(60))) }], processes: [{ name: 'a.bpmn', definition: Buffer.from(text()) }],
    activateInstructions: many(() => ({ elementId: text(), ancestorElementInstanceKey: key(), variableInstructions: many(() => ({ variables: text(), scopeId: text() })) })), terminateInstructions: many(() => ({ elementInstanceKey: key() })),
    migrationPlan: { targetProcessDefinitionKey: key(), mappingInstructions: many(() => ({ sourceElementId: text(), targetElementId: text() })) },
  }
  return { ...request, request }
}

function spoil(bytes: Buffer, dice: Dice): Buffer {
  const spoiled = Buffer.from(bytes)
  for (let left = Math.max(0, dice.below(8) - 4); left > 0 && spoiled.length > 0; left--) spoiled[dice.below(spoiled.length)] = dice.below(256)
  return dice.below(8) === 0 ? spoiled.subarray(0, dice.below(spoiled.length + 1)) : spoiled
}
