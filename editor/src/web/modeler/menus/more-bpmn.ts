import type { ModelerWords } from '../words/modeler-words.ts'
import type { MenuEntries } from './script-menu-entries.ts'

/** What the engine runs beside our own kinds, by the end of the entry's id. */
const kept = [
  'parallel-gateway', 'expanded-subprocess', 'subprocess-expanded', 'script-task', 'message-intermediate-catch', 'message-boundary', 'non-interrupting-message-boundary',
  'timer-boundary', 'non-interrupting-timer-boundary', 'error-boundary', 'error-end', 'terminate-end',
]

/** The plain BPMN entries that stay in the menus, in one group behind ours. */
export function moreBpmn(entries: MenuEntries, words: ModelerWords): MenuEntries {
  const group = { id: 'more-bpmn', name: words.moreBpmn }
  const chosen = Object.entries(entries).filter(([id]) => kept.some((name) => id.replace(/^(append|create)-/, '') === name))
  return Object.fromEntries(chosen.map(([id, entry]) => [id, { ...entry, group, rank: 0 }]))
}
