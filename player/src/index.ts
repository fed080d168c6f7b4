export type { Connection, Follower, SessionTransport } from './api/session-transport.ts'
export { SessionTransportError, type TransportFailure, type TransportFailureDetails } from './api/session-transport-error.ts'
