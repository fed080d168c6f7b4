import { inject } from 'vitest'
import { openClusterHouse } from '../house/open-cluster-house.ts'
import { useHouse } from '../house/use-house.ts'
import { describeSessions } from '../suites/describe-sessions.ts'

describeSessions(useHouse((connectionString) => openClusterHouse(connectionString, { address: inject('zeebe') })), { recordsAreSilent: true })
