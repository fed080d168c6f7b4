import type { RecordStream } from '@souffleur/engine'

/** A record stream that never says anything, as if Kafka were away. */
export const silence: RecordStream = { follow: () => ({ close: () => undefined }) }
