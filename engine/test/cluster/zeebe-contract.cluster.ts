import { inject } from 'vitest'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { followLog } from '../../../test/cluster/follow-log.ts'
import { describeEngineClient } from '../contract/describe-engine-client.ts'
import { describeGateway } from '../contract/describe-gateway.ts'
import { lacksNewerVersions } from '../contract/newer-versions.ts'
import { lacksTaskListeners, lacksUserTasks } from '../contract/user-tasks.ts'

const [restAddress, log] = [inject('zeebeRest'), inject('zeebeLog')]
const isWhole = restAddress !== '' && log !== ''

describeEngineClient('a real Zeebe', async () => {
  const client = createWireEngineClient(inject('zeebe'), isWhole ? { restAddress } : {})
  return { client, ...isWhole && { records: followLog(log) }, stop: async () => client.close() }
}, { ...lacksNewerVersions('it came after 8.5'), ...isWhole ? lacksTaskListeners('it knows none before 8.8') : lacksUserTasks('its REST API and its log are not named by ZEEBE_REST_ADDRESS and ZEEBE_LOG') })

describeGateway('a real Zeebe', async () => ({ address: inject('zeebe'), stop: async () => {} }))
