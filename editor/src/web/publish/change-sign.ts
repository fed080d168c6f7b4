import type { DrawingChange } from './drawing-change.ts'

/** Whether a change brings something, takes something, or alters what stays. */
export function changeSign({ kind }: DrawingChange): 'added' | 'removed' | 'changed' | 'moved' {
  if (kind === 'added' || kind.endsWith('Added')) return 'added'
  if (kind === 'removed' || kind.endsWith('Removed')) return 'removed'
  return kind === 'moved' ? 'moved' : 'changed'
}
