export { kafkaSchema } from './kafka-schema.ts'
export type { KafkaAccess } from './kafka-access.ts'
export { startKafkaRecords, type KafkaRecords, type KafkaRecordsOptions, type KafkaRecordsState } from './start-kafka-records.ts'
export { exportToKafka, type KafkaExport, type KafkaExportOptions, type KafkaExportState } from './export-to-kafka.ts'
