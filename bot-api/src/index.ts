export { startBotApi, type BotApi, type BotApiOptions } from './start-bot-api.ts'
export { conversationsSchema } from './store/conversations-schema.ts'
