import type { TestProject } from 'vitest/node'
import { startZeebe } from './start-zeebe.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `host:port` of the Zeebe that all cluster suites share: nobody moves its clock or stops it. */
    zeebe: string
    /** URL of its REST API and the file that it prints to; empty where they are not known. */
    zeebeRest: string
    zeebeLog: string
  }
}

/** The Zeebe of a whole run: `ZEEBE_ADDRESS`, with `ZEEBE_REST_ADDRESS` and `ZEEBE_LOG`, where one runs already, else one of our own. */
export default async function shareZeebe({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ZEEBE_ADDRESS
  if (given !== undefined) {
    provide('zeebe', given)
    provide('zeebeRest', process.env.ZEEBE_REST_ADDRESS ?? '')
    provide('zeebeLog', process.env.ZEEBE_LOG ?? '')
    return async () => {}
  }
  const zeebe = await startZeebe()
  provide('zeebe', zeebe.address)
  provide('zeebeRest', zeebe.rest)
  provide('zeebeLog', zeebe.log)
  return () => zeebe.stop()
}
