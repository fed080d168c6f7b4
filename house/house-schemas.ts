import { conversationsSchema } from '@souffleur/bot-api'
import { librarySchema } from '@souffleur/editor'
import { engineSchema, type SchemaHistory } from '@souffleur/engine'
import { kafkaSchema } from '@souffleur/engine/kafka'
import { reportsSchema } from '@souffleur/engine/projections'
import { runnerSchema } from '@souffleur/integration-runner'

/** Everything the product keeps lies in these. */
export const houseSchemas: readonly SchemaHistory[] = [engineSchema, librarySchema, conversationsSchema, runnerSchema, reportsSchema, kafkaSchema]
