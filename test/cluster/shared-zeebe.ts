import type { TestProject } from 'vitest/node'
import { kafkaExporter } from './kafka-exporter.ts'
import { startKafka } from './start-kafka.ts'
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

/** The topic that products read when nobody names another. */
const topic = 'zeebe-records'

/**
 * The Zeebe of a whole run: `ZEEBE_ADDRESS`, with `ZEEBE_REST_ADDRESS`, `ZEEBE_LOG` and `KAFKA_BROKERS`, where one runs already, else one of our own and the Kafka that it exports to. Products that
 * suites start find both by those names.
 */
export default async function shareZeebe({ provide }: TestProject): Promise<() => Promise<void>> {
  const given = process.env.ZEEBE_ADDRESS
  if (given !== undefined) {
    provide('zeebe', given)
    provide('zeebeRest', process.env.ZEEBE_REST_ADDRESS ?? '')
    provide('zeebeLog', process.env.ZEEBE_LOG ?? '')
    return async () => {}
  }
  const kafka = await startKafka()
  const zeebe = await startZeebe({ exporters: kafkaExporter({ broker: kafka.address, topic }) })
  Object.assign(process.env, { ZEEBE_ADDRESS: zeebe.address, KAFKA_BROKERS: kafka.address })
  provide('zeebe', zeebe.address)
  provide('zeebeRest', zeebe.rest)
  provide('zeebeLog', zeebe.log)
  return async () => {
    await zeebe.stop()
    await kafka.stop()
  }
}
