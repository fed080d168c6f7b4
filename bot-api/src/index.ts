export { startBotApi, type BotApi, type BotApiOptions } from './start-bot-api.ts'
