import { openHouse } from './house/open-house.ts'
import { useHouse } from './house/use-house.ts'
import { describeSessions } from './suites/describe-sessions.ts'

describeSessions(useHouse(openHouse))
