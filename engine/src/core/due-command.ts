import type { Command } from './command.ts'
import { commands } from './commands.ts'
import type { JobRow } from './state/rows.ts'

/** The command that a row asks for once its time (`Table.dueOf`) has come. */
export function dueCommand(table: 'timers' | 'jobs' | 'messages', key: number, row: unknown, timestamp: number): Command {
  if (table === 'timers') return commands.triggerTimer(key, timestamp)
  if (table === 'messages') return commands.expireMessage(key, timestamp)
  return (row as JobRow).state === 'ACTIVATED' ? commands.timeOutJob(key, timestamp) : commands.recurJob(key, timestamp)
}
