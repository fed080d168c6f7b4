import type { TestProject } from 'vitest/node'
import { startZeebe } from './start-zeebe.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** `host:port` of the Zeebe that all cluster suites share: nobody moves its clock or stops it. */
    zeebe: string
  }
}

/** The Zeebe of a whole run: `ZEEBE_ADDRESS` where one runs already, else one of our own. */
export default async function shareZeebe({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ZEEBE_ADDRESS
  if (given !== undefined) {
    provide('zeebe', given)
    return async () => {}
  }
  const zeebe = await startZeebe()
  provide('zeebe', zeebe.address)
  return () => zeebe.stop()
}
