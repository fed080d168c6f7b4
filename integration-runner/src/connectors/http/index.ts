export { httpConnector, type Connector } from './execute.ts'
export { classifyError } from './classify-error.ts'
export type { HttpAnswer, HttpRequest } from './http-exchange.ts'
